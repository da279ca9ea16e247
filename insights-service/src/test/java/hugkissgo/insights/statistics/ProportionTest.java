package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0, .434482, 0, .379377",
        "1, 5, .036224, .624465, .022513, .628626",
        "3, 5, .230724, .882379, .209417, .905610",
        "5, 5, .565518, 1, .620623, 1",
        "0, 10, 0, .277533, 0, .217196",
        "7, 10, .396778, .892209, .394182, .907305",
        "10, 10, .722467, 1, .782804, 1",
        "0, 20, 0, .161125, 0, .116639",
        "16, 20, .583983, .919342, .591774, .928480",
        "1, 29, .006113, .171755, .003746, .150078",
        "15, 148, .062386, .160487, .060449, .157643",
        "81, 263, .255289, .366210, .254522, .365647"
    })
    void intervals_are_the_published_ones(int x, int n, double wLow, double wHigh, double jLow, double jHigh) {
        Published.assertEstimate(new Proportion(x, n).wilson(), (double) x / n, wLow, wHigh, 5.1e-7);
        Published.assertEstimate(new Proportion(x, n).jeffreys(), (double) x / n, jLow, jHigh, 5.1e-7);
    }

    @Test
    void none_of_none_is_no_rate() {
        assertThat(new Proportion(0, 0).wilson()).isEqualTo(new Estimate.NoData());
        assertThat(new Proportion(0, 0).jeffreys()).isEqualTo(new Estimate.NoData());
    }
}
