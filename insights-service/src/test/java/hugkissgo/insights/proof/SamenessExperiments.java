package hugkissgo.insights.proof;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Fact;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.statistics.MinuteHistogram;
import hugkissgo.insights.statistics.Spell;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/// The same facts give the same separations in whatever order they were heard, and the same goodbyes the same cells in
/// whatever order they are merged.
final class SamenessExperiments {
    private static final long SEED = 30;

    private SamenessExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                new Experiment(
                        "replay, facts of 30 mornings heard late, twice and in any order, some corrected: other separations",
                        SEED,
                        2_000,
                        60,
                        0,
                        0,
                        run -> OptionalDouble.of(replayed(run) ? 0 : 1)),
                new Experiment(
                        "merge, cells of 400 goodbyes in any order and grouping: other cells",
                        SEED,
                        10_000,
                        300,
                        0,
                        0,
                        run -> OptionalDouble.of(merged(run) ? 0 : 1)));
    }

    private static boolean replayed(int run) {
        var random = new Random(SEED * 1_000 + run);
        Chronicle onTime = life(run, random);
        var heard = new ArrayList<>(onTime.facts());
        heard.addAll(heard.subList(0, heard.size() / 3));
        Collections.shuffle(heard, random);
        // a correction is only ever heard after what it corrects
        heard.sort(Comparator.comparing(it -> it.event() instanceof Corrected ? it.seq() : 0));
        Chronicle late = Chronicle.of("mia");
        heard.forEach(it -> late.add(it.id(), it.at(), it.visit(), it.event()));
        return told(late).equals(told(onTime));
    }

    private static List<Separation> told(Chronicle chronicle) {
        return Fold.of(chronicle).visits().values().stream()
                .map(Visit::told)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(it -> it.visit().value()))
                .toList();
    }

    private static Chronicle life(int run, Random random) {
        Chronicle child = Chronicle.of("mia");
        var mornings = new SimulatedCentre(SEED, Integer.MAX_VALUE, 34, World.lifelike()).mornings(run);
        for (SimulatedMorning it : mornings.subList(0, Math.min(30, mornings.size()))) {
            Instant at = Chronicle.MONDAY.plus(it.day(), ChronoUnit.DAYS);
            String name = "d" + it.day();
            child.came(
                    name,
                    at,
                    it.noted().happy() ? Goodbye.GLAD : Goodbye.CRYING,
                    it.noted().minutes());
            if (it.parentCameBack()) {
                child.add(at.plus(Duration.ofMinutes(random.nextInt(60))), Chronicle.visit(name), new UpsetAgain());
            }
            if (random.nextInt(4) == 0) {
                Fact wrong = child.facts().get(random.nextInt(child.facts().size()));
                child.add(at.plus(Duration.ofHours(7)), null, new Corrected(wrong.id(), null));
            }
        }
        return child;
    }

    private static boolean merged(int run) {
        var random = new Random(SEED * 1_000 + run);
        var goodbyes = Stream.generate(() -> new Spell(random.nextInt(181), random.nextInt(10) > 0))
                .limit(400)
                .toList();
        var cells = new ArrayList<MinuteHistogram>();
        for (int from = 0; from < goodbyes.size(); ) {
            int to = Math.min(goodbyes.size(), from + 1 + random.nextInt(60));
            cells.add(MinuteHistogram.of(goodbyes.subList(from, to)));
            from = to;
        }
        while (cells.size() > 1) {
            Collections.shuffle(cells, random);
            cells.add(cells.removeLast().merge(cells.removeFirst()));
        }
        return cells.getFirst().equals(MinuteHistogram.of(goodbyes));
    }
}
