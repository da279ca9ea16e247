package hugkissgo.insights.shelves;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Fact;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Chronicle.Entry;
import hugkissgo.insights.Running;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Separations;
import hugkissgo.insights.separation.Visit;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThousandsOfOneChildTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String[] ALL_AT_ONCE = {"--HUGKISSGO_BATCH=20000", "--HUGKISSGO_GATHER=4000000"};

    @Test
    void ten_thousand_events_of_one_child_on_the_topic_are_folded_as_in_memory_and_no_other_child_waits_for_them() {
        Chronicle mia = mornings("mia", 2_000);
        List<Chronicle> others = Stream.of("leo", "zoe", "ida", "tom", "noa", "eli")
                .map(it -> mornings(it, 3))
                .toList();
        assertThat(mia.entries()).hasSize(10_000);
        put(mia, others);

        try (Running insights = Running.again(ALL_AT_ONCE)) {
            insights.until(mia);
            assertThat(others)
                    .allSatisfy(it -> assertThat(insights.position(it))
                            .isEqualTo(it.last().fact().seq()));
            assertThat(insights.asked()).noneMatch(it -> it.startsWith("child-"));
            assertThat(insights.position(mia)).isEqualTo(10_000);

            List<Separations> folds = Stream.concat(Stream.of(mia), others.stream())
                    .map(ThousandsOfOneChildTest::folded)
                    .toList();
            assertThat(stored("children", FoldJson.FILE)).isEqualTo(files(folds));
            assertThat(stored("separations", SeparationLog.VISIT)).isEqualTo(visits(folds));
        }
    }

    private static Chronicle mornings(String child, int count) {
        Chronicle chronicle = Chronicle.of(child);
        for (int i = 0; i < count; i++) {
            Goodbye state = Goodbye.values()[i % 6];
            chronicle.came(child + i, MONDAY.plus(Duration.ofDays(i)), state, 8);
        }
        return chronicle;
    }

    /// On the topic before the service begins; others before and after them.
    private static void put(Chronicle mia, List<Chronicle> others) {
        try (Running before = Running.begin()) {
            assertThat(before.isReady()).isTrue();
        }
        Running.put(Stream.of(others.subList(0, 3), List.of(mia), others.subList(3, 6))
                .flatMap(List::stream)
                .flatMap(it -> it.entries().stream())
                .map(Entry::onKafka)
                .toList());
    }

    /// Morning by morning, each with nothing but the file that the one before left.
    private static Separations folded(Chronicle chronicle) {
        var file = ChildFile.fresh(Chronicle.OAK, chronicle.stream().child());
        var visits = new HashMap<VisitId, Visit>();
        List<Fact> facts = chronicle.facts();
        for (int from = 0; from < facts.size(); from += 5) {
            var morning = new Separations(file, Map.of());
            for (Fact fact : facts.subList(from, from + 5)) {
                morning = morning.after(fact);
            }
            visits.putAll(morning.visits());
            file = morning.file().turned();
        }
        return new Separations(file, visits);
    }

    private static Map<String, String> files(List<Separations> folds) {
        return folds.stream()
                .map(Separations::file)
                .collect(Collectors.toMap(it -> it.child().value(), ThousandsOfOneChildTest::text));
    }

    private static Map<String, String> visits(List<Separations> folds) {
        return folds.stream()
                .flatMap(it -> it.visits().values().stream())
                .collect(Collectors.toMap(it -> it.id().value(), ThousandsOfOneChildTest::text));
    }

    private static String text(Object made) {
        return new String(FoldJson.bytes(made).getData(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> stored(String collection, String field) {
        return Flux.from(RealMongo.client()
                        .getDatabase("insights")
                        .getCollection(collection, BsonDocument.class)
                        .find())
                .collectMap(
                        it -> it.getString("_id").getValue(),
                        it -> new String(it.getBinary(field).getData(), StandardCharsets.UTF_8))
                .block(SOON);
    }
}
