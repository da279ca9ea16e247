package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShrinkageTest {

    /// Averages of 18 players over their first 45 at bats of 1970, and over the rest of the season (Efron, Morris
    /// 1975).
    private static final double[] EARLY = {
        .400, .378, .356, .333, .311, .311, .289, .267, .244, .244, .222, .222, .222, .222, .222, .200, .178, .156
    };

    private static final double[] SEASON = {
        .346, .298, .276, .222, .273, .270, .263, .210, .269, .230, .264, .256, .303, .264, .226, .285, .316, .200
    };

    @Test
    void the_baseball_players_are_drawn_together_as_published() {
        var shrunk = baseball();
        assertThat(shrunk.mean()).isCloseTo(.265389, within(5e-7));
        assertThat(shrunk.groups().getFirst().pull()).isCloseTo(.787609, within(5e-7));
        assertThat(shrunk.groups().getFirst().estimate().value()).isCloseTo(.2940, within(5e-5));
        assertThat(shrunk.groups().getLast().estimate().value()).isCloseTo(.2422, within(5e-5));
    }

    @Test
    void drawing_them_together_predicts_the_season_three_times_better() {
        double raw = 0;
        double drawn = 0;
        var shrunk = baseball();
        for (int i = 0; i < 18; i++) {
            raw += Math.pow(EARLY[i] - SEASON[i], 2);
            drawn += Math.pow(shrunk.groups().get(i).estimate().value() - SEASON[i], 2);
        }
        assertThat(raw).isCloseTo(.075374, within(5e-7));
        assertThat(drawn).isCloseTo(.0213098, within(5e-8));
    }

    private static NormalShrinkage baseball() {
        double mean = Arrays.stream(EARLY).average().orElseThrow();
        return NormalShrinkage.of(Arrays.stream(EARLY)
                .mapToObj(early -> new NormalShrinkage.Measured(early, mean * (1 - mean) / 45))
                .toList());
    }

    @Test
    void groups_all_alike_stay_where_they_are() {
        var shrunk = NormalShrinkage.of(Collections.nCopies(10, new NormalShrinkage.Measured(4, 1)));
        assertThat(shrunk.between()).isZero();
        assertThat(shrunk.groups()).allMatch(group -> Math.abs(group.estimate().value() - 4) < 1e-12);
    }

    @Test
    void with_three_groups_or_fewer_nothing_is_drawn() {
        assertThat(NormalShrinkage.of(List.of()).groups()).isEmpty();
        var one = NormalShrinkage.of(List.of(new NormalShrinkage.Measured(4, 1)));
        assertThat(one.groups().getFirst().estimate().value()).isEqualTo(4);
        assertThat(one.groups().getFirst().pull()).isZero();
    }

    @Test
    void a_group_without_noise_stays_and_does_not_stop_the_others_from_being_drawn() {
        var measured = List.of(
                new NormalShrinkage.Measured(1, 0),
                new NormalShrinkage.Measured(2, 4),
                new NormalShrinkage.Measured(-3, 4),
                new NormalShrinkage.Measured(0, 0),
                new NormalShrinkage.Measured(8, 4));
        var groups = NormalShrinkage.of(measured).groups();
        assertThat(groups.getFirst().estimate()).isEqualTo(new Estimate.Known(1, 1, 1));
        assertThat(groups.getLast().estimate().value()).isBetween(4.0, 7.5);
    }

    @Test
    void groups_without_any_noise_stay_where_they_are_and_one_alone_among_noisy_ones_is_their_mean() {
        var exact = NormalShrinkage.of(Collections.nCopies(5, new NormalShrinkage.Measured(4, 0)));
        assertThat(exact.groups()).allMatch(it -> it.estimate().value() == 4 && it.pull() == 0);
        assertThat(exact.between()).isZero();

        var noisy = new ArrayList<>(Collections.nCopies(9, new NormalShrinkage.Measured(3, 100)));
        noisy.add(new NormalShrinkage.Measured(2, 0));
        assertThat(NormalShrinkage.of(noisy).mean()).isEqualTo(2);
        assertThat(NormalShrinkage.of(noisy).groups().getFirst().estimate().value())
                .isBetween(2.0, 2.5);
    }

    @Test
    void a_childs_rate_begins_at_the_centres_mean_and_moves_with_its_own_mornings() {
        var prior = BetaPrior.weighing(7, .8);
        assertThat(prior.posterior(new Proportion(0, 0)).value()).isCloseTo(.8, within(1e-12));
        assertThat(prior.posterior(new Proportion(0, 7)).value()).isCloseTo(.4, within(1e-12));
        Published.assertEstimate(prior.posterior(new Proportion(3, 3)), .86, .600187, .990179, 2e-6);
    }

    @Test
    void a_centre_of_different_children_gives_a_light_prior_and_of_equal_ones_a_heavy_prior() {
        var otherwise = BetaPrior.weighing(7, .795);
        var different = BetaPrior.fitted(
                List.of(new Proportion(20, 20), new Proportion(2, 20), new Proportion(18, 20), new Proportion(9, 20)),
                otherwise);
        assertThat(different.hits() + different.misses()).isBetween(1.0, 3.0);
        var equal = BetaPrior.fitted(Collections.nCopies(5, new Proportion(16, 20)), otherwise);
        assertThat(equal.hits() + equal.misses()).isEqualTo(100, within(1e-9));
    }

    @Test
    void a_centre_that_cannot_tell_keeps_the_prior_it_was_given() {
        var otherwise = BetaPrior.weighing(7, .795);
        assertThat(BetaPrior.fitted(List.of(), otherwise)).isEqualTo(otherwise);
        assertThat(BetaPrior.fitted(List.of(new Proportion(3, 5)), otherwise)).isEqualTo(otherwise);
        assertThat(BetaPrior.fitted(Collections.nCopies(9, new Proportion(5, 5)), otherwise))
                .isEqualTo(otherwise);
        assertThat(BetaPrior.fitted(Collections.nCopies(9, new Proportion(1, 1)), otherwise))
                .isEqualTo(otherwise);
    }
}
