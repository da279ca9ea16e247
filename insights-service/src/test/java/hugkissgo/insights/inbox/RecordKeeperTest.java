package hugkissgo.insights.inbox;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import hugkissgo.insights.batch.Batch;
import hugkissgo.insights.batch.Trouble;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordKeeperTest {
    private static final String[] NOBODY_LISTENS = {
        "--spring.kafka.producer.bootstrap-servers=127.0.0.1:1", "--spring.kafka.producer.properties.max.block.ms=300"
    };

    private final Chronicle mia = Chronicle.of("mia")
            .came("monday", MONDAY, Goodbye.GLAD, 0)
            .came("tuesday", MONDAY.plus(Duration.ofDays(1)), Goodbye.CALM, 0)
            .came("wednesday", MONDAY.plus(Duration.ofDays(2)), Goodbye.GLAD, 0);

    private Batch batch() {
        return Batch.of(mia.entries().stream()
                .map(it -> (Reading) new Reading.Valid(it.headers(), it.fact()))
                .toList());
    }

    @Test
    void what_could_not_be_told_moves_no_position_and_is_told_when_it_comes_again() {
        try (var alone = Running.begin(NOBODY_LISTENS)) {
            var keeper = alone.bean(RecordKeeper.class);
            assertThatThrownBy(() -> keeper.keep(batch()).block()).hasRootCauseInstanceOf(TimeoutException.class);
            assertThat(alone.position(mia)).isZero();
        }
        try (var insights = Running.again()) {
            insights.bean(RecordKeeper.class).keep(batch()).block();

            assertThat(insights.position(mia)).isEqualTo(mia.last().fact().seq());
            assertThat(insights.victories()).hasSize(1);
        }
    }

    @Test
    void what_is_kept_twice_is_told_once() {
        try (var insights = Running.begin()) {
            var keeper = insights.bean(RecordKeeper.class);

            List<Trouble> first = keeper.keep(batch()).block();
            List<Trouble> again = keeper.keep(batch()).block();

            assertThat(first).isEmpty();
            assertThat(again).isEmpty();
            assertThat(insights.victories()).hasSize(1);
        }
    }
}
