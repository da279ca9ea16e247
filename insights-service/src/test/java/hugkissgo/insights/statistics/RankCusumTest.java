package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RankCusumTest {

    private static final double[] MORNINGS = {
        0, 3, 0, 0, 5, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 0, 6, 0, 0, 0, 10, 15, 0, 12, 20, 25, 8, 0, 15
    };

    @Test
    void the_sums_are_the_reference_ones() {
        double[] expected = {
            0, .65035, 0, 0, 0, 0, 1.38951, .53402, 0, 0, 1.48075, 2.98118, 2.08998, 3.12410, 4.67785, 6.24775, 6.57622,
            5.56206, 6.32420
        };
        var after = watch(new RankCusum.Rule(60, 10, .5, 1e9, 10), MORNINGS);
        for (int i = 0; i < expected.length; i++) {
            assertThat(after.get(10 + i).sum()).isCloseTo(expected[i], within(5e-6));
        }
    }

    @Test
    void both_tiers_notice_the_bump_on_the_25th_morning() {
        assertThat(notices(RankCusum.Rule.TIER_1)).containsExactly(25);
        assertThat(notices(RankCusum.Rule.TIER_2)).containsExactly(25);
    }

    @Test
    void after_a_notice_it_is_quiet_for_ten_mornings_and_begins_again() {
        var row = new double[60];
        IntStream.range(0, 60).forEach(i -> row[i] = i < 20 ? 0 : i);
        var noticed = IntStream.rangeClosed(1, 60)
                .filter(n -> watch(RankCusum.Rule.TIER_1, row).get(n - 1).noticed())
                .boxed()
                .toList();
        assertThat(noticed).hasSizeGreaterThan(2);
        for (int i = 1; i < noticed.size(); i++) {
            assertThat(noticed.get(i) - noticed.get(i - 1)).isGreaterThan(10);
        }
    }

    @Test
    void the_ten_days_of_quiet_are_attended_days_whatever_was_recorded_of_them() {
        var noticed = noticed();
        assertThat(noticed.next(noticed.day() + 10, 1e6)
                        .next(noticed.day() + 10, 1e6)
                        .sum())
                .isZero();
        assertThat(noticed.next(noticed.day() + 11, 1e6).sum()).isPositive();
    }

    private static RankCusum noticed() {
        return watch(RankCusum.Rule.TIER_1, MORNINGS).stream()
                .filter(RankCusum::noticed)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_first_ten_mornings_are_never_a_bump() {
        assertThat(watch(RankCusum.Rule.TIER_1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 99)).noneMatch(RankCusum::noticed);
    }

    @Test
    void mornings_all_alike_are_never_a_bump() {
        assertThat(watch(RankCusum.Rule.TIER_1, new double[100])).allMatch(after -> after.sum() == 0);
    }

    @Test
    void only_the_window_is_remembered() {
        assertThat(watch(RankCusum.Rule.TIER_1, new double[100]).getLast().last())
                .hasSize(60);
    }

    private static List<Integer> notices(RankCusum.Rule rule) {
        var after = watch(rule, MORNINGS);
        return IntStream.range(0, after.size())
                .filter(i -> after.get(i).noticed())
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static List<RankCusum> watch(RankCusum.Rule rule, double... row) {
        var states = new ArrayList<RankCusum>();
        var state = RankCusum.start(rule);
        for (double minutes : row) {
            state = state.next(minutes);
            states.add(state);
        }
        return states;
    }
}
