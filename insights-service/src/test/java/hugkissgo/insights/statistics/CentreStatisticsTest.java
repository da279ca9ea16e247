package hugkissgo.insights.statistics;

import static hugkissgo.insights.statistics.Published.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CentreStatisticsTest {

    /// With one value a child this is Student's interval: mean 3, sd 1.5811, t(4) 2.7764.
    @Test
    void one_value_a_child_gives_students_interval() {
        assertEstimate(
                ClusteredMean.of(List.of(List.of(1.0), List.of(2.0), List.of(3.0), List.of(4.0), List.of(5.0))),
                3,
                3 - 1.96324,
                3 + 1.96324,
                5e-5);
    }

    @Test
    void a_childs_repeated_mornings_do_not_narrow_the_interval() {
        var once = List.of(List.of(1.0), List.of(2.0), List.of(6.0));
        var often = List.of(List.of(1.0, 1.0, 1.0), List.of(2.0, 2.0, 2.0), List.of(6.0, 6.0, 6.0));
        assertThat(Published.known(ClusteredMean.of(often)).high())
                .isCloseTo(Published.known(ClusteredMean.of(once)).high(), within(1e-9));
    }

    @Test
    void one_child_is_not_a_centre() {
        assertThat(ClusteredMean.of(List.of())).isEqualTo(new Estimate.NoData());
        assertThat(ClusteredMean.of(List.of(List.of(1.0, 2.0), List.of()))).isEqualTo(new Estimate.NoData());
        assertThat(ClusteredMean.of(List.of(List.of(2.0), List.of(2.0)))).isEqualTo(new Estimate.Known(2, 2, 2));
    }

    @Test
    void rooms_that_differ_by_chance_alone_have_plain_limits() {
        var funnel = FunnelLimits.of(List.of(room(41, 40, 100), room(39, 40, 100), room(40, 40, 100)));
        assertThat(funnel.overdispersion()).isZero();
        assertThat(funnel.rooms().getFirst().excess()).isCloseTo(.01, within(1e-12));
        assertThat(funnel.rooms().getFirst().limit95()).isCloseTo(1.96 * Math.sqrt(24) / 100, within(1e-4));
        assertThat(funnel.rooms().getFirst().limit998()).isCloseTo(3.09 * Math.sqrt(24) / 100, within(1e-4));
    }

    /// Excesses of +-.2 with sampling variance .0024 each: tau² = (4 x .04 / .0024 - 3) / (3 / .0024) = .050933.
    @Test
    void rooms_that_all_differ_widen_everybodys_limits() {
        var rooms = List.of(room(60, 40, 100), room(20, 40, 100), room(60, 40, 100), room(20, 40, 100));
        var funnel = FunnelLimits.of(rooms);
        assertThat(funnel.overdispersion()).isCloseTo(.050933, within(5e-7));
        assertThat(funnel.rooms()).noneMatch(FunnelLimits.Placed::beyond95);
    }

    @Test
    void one_room_far_out_among_many_is_seen() {
        var rooms = IntStream.range(0, 20)
                .mapToObj(i -> room(i == 7 ? 70 : 40 + (i % 5) - 2, 40, 100))
                .toList();
        assertThat(FunnelLimits.of(rooms).rooms().get(7).beyond998()).isTrue();
        assertThat(FunnelLimits.of(rooms).rooms().stream().filter(FunnelLimits.Placed::beyond95))
                .hasSize(1);
    }

    @Test
    void an_empty_room_lies_nowhere() {
        assertThat(FunnelLimits.of(List.of()).rooms()).isEmpty();
        assertThat(FunnelLimits.of(List.of(room(0, 0, 0))).rooms()).containsExactly(new FunnelLimits.Placed(0, 0, 0));
        assertThat(FunnelLimits.of(List.of(room(50, 40, 100))).overdispersion()).isZero();
    }

    private static FunnelLimits.Room room(double observed, double expected, int goodbyes) {
        double share = goodbyes == 0 ? 0 : expected / goodbyes;
        return new FunnelLimits.Room(observed, expected, expected * (1 - share), goodbyes);
    }
}
