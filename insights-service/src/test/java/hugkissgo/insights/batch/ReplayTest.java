package hugkissgo.insights.batch;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Fact;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Chronicle.Entry;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.victory.Victory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayTest {

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("hugkissgo.seeds", 200));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void duplicates_batches_crashes_and_other_children_in_between_change_nothing(int seed) {
        var random = new Random(seed);
        List<Chronicle> children = List.of(lived("mia", random), lived("leo", random), lived("zoe", random));
        var quiet = new Shelf();
        children.forEach(it -> quiet.take(it.entries()));

        var wild = new Shelf();
        List<Entry> mixed = mixed(children, random);
        for (int at = 0; at < mixed.size(); ) {
            int end = Math.min(mixed.size(), at + 1 + random.nextInt(30));
            if (random.nextInt(4) == 0) {
                wild.crash(mixed.subList(at, end));
            }
            wild.take(mixed.subList(at, end));
            at = end;
        }

        assertThat(wild.files).as("seed %d", seed).isEqualTo(quiet.files);
        assertThat(wild.visits).as("seed %d", seed).isEqualTo(quiet.visits);
        assertThat(wild.behind).as("seed %d", seed).isEqualTo(quiet.behind);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void late_and_corrected_facts_give_what_they_would_have_given_on_time(int seed) {
        Chronicle onTime = lived("mia", new Random(seed));
        var shuffled = new ArrayList<>(onTime.facts());
        Collections.shuffle(shuffled, new Random(seed));
        // a correction is only ever heard after what it corrects
        shuffled.sort(Comparator.comparingLong(it -> it.event() instanceof Corrected ? it.seq() : 0));
        Chronicle late = Chronicle.of("mia");
        for (Fact it : shuffled) {
            late.add(it.id(), it.at(), it.visit(), it.event());
        }

        assertThat(told(late)).as("seed %d", seed).isEqualTo(told(onTime));
    }

    private static List<Separation> told(Chronicle chronicle) {
        var shelf = new Shelf();
        shelf.take(chronicle.entries());
        return shelf.visits.values().stream()
                .map(Visit::told)
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    /// Each child's own order stays; what was heard once may be heard again at any later time.
    private static List<Entry> mixed(List<Chronicle> children, Random random) {
        var left = new ArrayList<>(
                children.stream().map(it -> new ArrayList<>(it.entries())).toList());
        var heard = new ArrayList<Entry>();
        while (!left.isEmpty()) {
            var child = left.get(random.nextInt(left.size()));
            heard.add(child.removeFirst());
            if (random.nextInt(10) < 4) {
                heard.add(heard.get(random.nextInt(heard.size())));
            }
            left.removeIf(List::isEmpty);
        }
        return heard;
    }

    private static Chronicle lived(String name, Random random) {
        Chronicle child = Chronicle.of(name);
        Instant day = MONDAY;
        for (int i = 0; i < 45; i++) {
            Goodbye state = Goodbye.values()[random.nextInt(6)];
            child.came(name + i, day, state, random.nextInt(60));
            if (random.nextInt(3) == 0) {
                child.add(
                        day.plus(Duration.ofMinutes(random.nextInt(70))), Chronicle.visit(name + i), new UpsetAgain());
            }
            if (random.nextInt(4) == 0) {
                child.add(
                        day.plus(Duration.ofMinutes(random.nextInt(70))),
                        Chronicle.visit(name + i),
                        new ParentReturned());
            }
            if (random.nextInt(4) == 0) {
                Fact wrong = child.facts().get(random.nextInt(child.facts().size()));
                child.add(day.plus(Duration.ofHours(7)), null, new Corrected(wrong.id(), null));
            }
            day = day.plus(Duration.ofHours(random.nextInt(5) == 0 ? 9 : 24 * (1 + random.nextInt(9))));
        }
        return child;
    }

    /// The shelves in memory, as far as the fold sees them.
    private static final class Shelf {
        final Map<ChildId, ChildFile> files = new TreeMap<>(Comparator.comparing(ChildId::value));
        final Map<String, Visit> visits = new TreeMap<>();
        final Map<String, Victory> behind = new TreeMap<>();
        private final Map<String, ChildId> owners = new HashMap<>();

        void take(List<Entry> entries) {
            Folded folded = folded(entries);
            assertThat(folded.troubles()).isEmpty();
            keepVisits(folded);
            folded.moved().forEach(it -> files.put(it.file().child(), it.file().turned()));
        }

        /// Separations were written, the position was not; part of the batch comes again in another batch.
        void crash(List<Entry> entries) {
            keepVisits(folded(entries));
        }

        private Folded folded(List<Entry> entries) {
            List<Reading> readings = entries.stream()
                    .map(it -> (Reading) new Reading.Valid(it.headers(), it.fact()))
                    .toList();
            Batch batch = Batch.of(readings);
            Folded once = Folded.of(batch, new Stored(files, Map.of(), Map.of(), kept(it -> isTouched(batch, it))));
            if (once.late().isEmpty()) {
                return once;
            }
            Map<ChildId, Collection<Visit>> all =
                    kept(it -> once.late().contains(owners.get(it.id().value())));
            Map<ChildId, Collection<Victory>> told = behind.values().stream()
                    .filter(it -> once.late()
                            .contains(owners.get(it.visits().getFirst().value())))
                    .collect(Collectors.groupingBy(
                            it -> owners.get(it.visits().getFirst().value()), Collectors.toCollection(ArrayList::new)));
            return Folded.of(batch, once.before().with(all, told, Map.of()));
        }

        private Map<ChildId, Collection<Visit>> kept(Predicate<Visit> which) {
            return visits.values().stream()
                    .filter(which)
                    .collect(Collectors.groupingBy(
                            it -> owners.get(it.id().value()), Collectors.toCollection(ArrayList::new)));
        }

        private boolean isTouched(Batch batch, Visit visit) {
            return batch.visits().contains(visit.id())
                    || batch.corrected().values().stream().flatMap(Set::stream).anyMatch(visit.notes()::has);
        }

        private void keepVisits(Folded folded) {
            folded.moved()
                    .forEach(child -> folded.visits(child).forEach(visit -> {
                        visits.merge(visit.id().value(), visit, (old, now) -> now.seq() > old.seq() ? now : old);
                        owners.put(visit.id().value(), child.file().child());
                    }));
            folded.moved()
                    .forEach(child -> child.file()
                            .behind()
                            .forEach(it -> behind.merge(
                                    it.id().value(), it, (old, now) -> now.since() > old.since() ? now : old)));
        }
    }
}
