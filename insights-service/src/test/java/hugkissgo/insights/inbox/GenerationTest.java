package hugkissgo.insights.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import hugkissgo.insights.shelves.Generations;
import hugkissgo.stores.RealMongo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GenerationTest {
    private Running insights;

    @BeforeEach
    void begin() {
        insights = Running.begin();
    }

    @AfterEach
    void close() {
        insights.close();
    }

    @Test
    void a_lost_read_model_and_wiped_topics_come_back_to_the_byte_and_families_hear_nothing_twice() {
        List<Chronicle> all = List.of(
                Chronicle.lived("mia", Goodbye.GLAD, Goodbye.CALM, Goodbye.GLAD, Goodbye.CRYING),
                Chronicle.lived("leo", Goodbye.QUIET, Goodbye.GLAD));
        all.forEach(it -> insights.hear(it.entries()));
        all.forEach(insights::until);
        String before = Running.dump();
        List<VictoryWon> told = insights.victories();
        insights.close();

        RealMongo.forget("insights");
        insights = Running.begin();
        insights.until(() -> insights.asked().contains("all from 1"), "everything asked for");
        all.forEach(it -> insights.hear(it.entries()));
        all.forEach(insights::until);

        assertThat(Running.dump()).isEqualTo(before);
        var once = new HashSet<>(told);
        once.addAll(insights.victories());
        assertThat(once).hasSize(1);
    }

    @Test
    void another_generation_fills_beside_the_live_one_says_nothing_and_takes_over_with_the_same_bytes() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.GLAD, Goodbye.CALM, Goodbye.GLAD, Goodbye.CRYING);
        Chronicle leo = Chronicle.lived("leo", Goodbye.GLAD, Goodbye.CALM, Goodbye.GLAD);
        insights.hear(mia.entries());
        insights.hear(leo.entries().subList(0, 13));
        insights.until(mia);
        insights.until(() -> insights.position(leo) == 13, "13");

        try (var second = Running.again("--hugkissgo.insights.generation=2")) {
            second.until(second::isReady, "taken over");
            assertThat(Running.dump(2)).isEqualTo(Running.dump());
            assertThat(insights.victories()).hasSize(1);

            second.hear(leo.entries());
            second.until(
                    () -> second.victories().stream()
                            .anyMatch(it -> it.child().value().equals("child-leo")),
                    "told");
        }
    }

    @Test
    void a_topic_that_is_another_one_is_asked_for_everything_though_nothing_seems_to_be_missing() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.GLAD);
        insights.hear(mia.entries().subList(0, 2));
        insights.until(() -> insights.position(mia) == 2, "2");
        insights.until(this::knowsItsTopic, "its topic known");
        insights.close();

        Running.wipe();
        insights = Running.again();

        insights.until(() -> insights.asked().contains("all from 1"), "everything asked for");
    }

    private boolean knowsItsTopic() {
        return !insights.bean(Generations.class)
                .topic()
                .blockOptional()
                .orElseThrow()
                .isEmpty();
    }

    @Test
    void what_an_earlier_release_wrote_in_another_form_is_forgotten_and_asked_for_again() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.GLAD);
        insights.close();
        reactor.core.publisher.Mono.from(RealMongo.client()
                        .getDatabase("insights")
                        .getCollection("children")
                        .insertOne(new org.bson.Document("_id", "child-mia")
                                .append("seq", 5L)
                                .append("file", new org.bson.types.Binary(new byte[1]))))
                .block();

        insights = Running.again();
        insights.until(() -> insights.asked().contains("all from 1"), "everything asked for");
        insights.hear(mia.entries());
        insights.until(mia);

        assertThat(Running.dump()).contains("\"kept\"").doesNotContain("\"file\"");
    }

    @Test
    void two_instances_share_the_work_give_the_same_bytes_and_tell_each_family_once() {
        List<Chronicle> children = IntStream.range(0, 24)
                .mapToObj(i -> Chronicle.lived("c" + i, Goodbye.CRYING, Goodbye.GLAD, Goodbye.GLAD, Goodbye.GLAD))
                .toList();
        children.forEach(it -> insights.hear(it.entries()));
        children.forEach(insights::until);
        String alone = Running.dump();
        var toldAlone = told();
        insights.close();

        insights = Running.begin();
        children.forEach(it -> insights.hear(it.entries().subList(0, 9)));
        try (var second = Running.again()) {
            children.forEach(it -> insights.hear(it.entries()));
            children.forEach(second::until);
        }
        children.forEach(it -> insights.hear(it.entries()));

        assertThat(Running.dump()).isEqualTo(alone);
        assertThat(told()).isEqualTo(toldAlone);
        assertThat(toldAlone.stream().filter(VictoryWon::isForFamilies).map(VictoryWon::child))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(children);
    }

    /// What is on `insights.v1`, by its ids: what a rebalance says again is the same word.
    private Set<VictoryWon> told() {
        return Set.copyOf(insights.victories());
    }
}
