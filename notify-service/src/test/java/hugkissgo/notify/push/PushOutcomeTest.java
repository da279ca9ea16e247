package hugkissgo.notify.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PushOutcomeTest {
    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "201, Accepted",
        "202, Accepted",
        "204, Accepted",
        "404, Gone",
        "410, Gone",
        "400, OurFault",
        "413, OurFault",
        "405, OurFault",
        "415, OurFault",
        "301, OurFault",
        "302, OurFault",
        "307, OurFault",
        "308, OurFault",
        "401, KeyRefused",
        "403, KeyRefused",
        "429, Busy",
        "408, TryLater",
        "425, TryLater",
        "500, TryLater",
        "502, TryLater",
        "503, TryLater",
        "504, TryLater",
        "599, TryLater"
    })
    void each_answer_means_one_thing(int status, String meaning) {
        assertThat(PushOutcome.of(status, null).getClass().getSimpleName()).isEqualTo(meaning);
    }

    @Test
    void only_404_and_410_ever_forget_a_device() {
        assertThat(IntStream.range(100, 600).filter(it -> PushOutcome.of(it, null) instanceof PushOutcome.Gone))
                .containsExactly(404, 410);
        assertThat(PushOutcome.failed(new java.net.ConnectException())).isInstanceOf(PushOutcome.TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'  7 ', 7",
        "999999, 3600",
        "-1, -1",
        "soon, -1",
        "99999999, -1",
        "'Wed, 21 Oct 2026 07:28:00 GMT', -1"
    })
    void a_provider_may_say_how_long_to_wait(String header, long seconds) {
        var busy = (PushOutcome.Busy) PushOutcome.of(429, header);

        assertThat(busy.after().map(it -> it.toSeconds()).orElse(-1L)).isEqualTo(seconds);
    }
}
