package hugkissgo.centre.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.centre.reconciliation.Records.OnTopic;
import hugkissgo.centre.reconciliation.Stages.Logged;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnKafkaTest {
    @Test
    void the_same_record_again_is_allowed() {
        assertThat(count(1, 2, 3, 2, 3).differences()).isEmpty();
    }

    @Test
    void an_event_that_never_came_is_lost() {
        assertThat(count(1, 2).lost()).isEqualTo(1);
    }

    @Test
    void an_event_that_first_appears_after_a_later_one_is_a_gap_and_out_of_order() {
        var report = count(1, 3, 2);
        assertThat(report.gaps()).isEqualTo(1);
        assertThat(report.reordered()).isEqualTo(1);
        assertThat(report.lost()).isZero();
    }

    private static Report count(long... onKafka) {
        var count = new Report.Count();
        List<OnTopic> records = Arrays.stream(onKafka)
                .mapToObj(seq -> new OnTopic("event" + seq, "mia", seq))
                .toList();
        OnKafka.compare(count, Map.of("mia", threeInTheLog()), Map.of("mia", records));
        return count.close();
    }

    private static List<Logged> threeInTheLog() {
        return LongStream.rangeClosed(1, 3)
                .mapToObj(seq -> new Logged("event" + seq, "mia", seq, "Settled"))
                .toList();
    }
}
