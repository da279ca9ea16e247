package hugkissgo.insights.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Chronicle.Entry;
import hugkissgo.insights.Running;
import hugkissgo.insights.fold.Outcome;
import hugkissgo.insights.shelves.SeparationLog;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareInboxTest {

    @Test
    void a_morning_on_kafka_becomes_a_separation_on_the_shelf() {
        try (var insights = Running.begin()) {
            Chronicle mia = Chronicle.of("mia").came("monday", Chronicle.MONDAY, Goodbye.CRYING, 8);

            insights.hear(mia.entries());
            insights.until(mia);

            assertThat(insights.bean(SeparationLog.class)
                            .of(new ChildId("child-mia"))
                            .collectList()
                            .block())
                    .singleElement()
                    .satisfies(it -> assertThat(it.outcome()).isEqualTo(new Outcome.Settled(8)));
        }
    }

    @Test
    void what_is_missing_is_asked_for_and_only_that_child_waits() {
        try (var insights = Running.begin()) {
            Chronicle mia = Chronicle.of("mia").came("monday", Chronicle.MONDAY, Goodbye.CRYING, 8);
            Chronicle leo = Chronicle.of("leo").came("monday-leo", Chronicle.MONDAY, Goodbye.GLAD, 0);
            List<Entry> all = mia.entries();

            insights.hear(all.subList(0, 2));
            insights.hear(all.subList(3, 5));
            insights.hear(leo.entries());

            insights.until(leo);
            assertThat(insights.asked()).contains("child-mia from 3");
            assertThat(insights.position(mia)).isEqualTo(2);

            insights.hear(all.subList(2, 5));
            insights.until(mia);
        }
    }
}
