package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.insights.statistics.CaseMix.Goodbye;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseMixTest {
    private static final int RUNS = 200;

    @Test
    void nothing_one_goodbye_one_bin_and_all_alike_give_shares_and_no_exception() {
        assertThat(CaseMix.expected(List.of())).isEmpty();
        for (boolean settled : new boolean[] {true, false}) {
            for (double usual : new double[] {0, .5, 1}) {
                for (int count : new int[] {1, 2, 1000}) {
                    var same = IntStream.range(0, count)
                            .mapToObj(_ -> new Goodbye(usual, 0, 0, 0, 0, settled))
                            .toList();
                    assertThat(expected(same))
                            .hasSize(count)
                            .allSatisfy(it -> assertThat(it).isBetween(0.0, 1.0));
                }
            }
        }
    }

    @Test
    void where_everything_went_as_usual_nothing_moves() {
        var all = new ArrayList<Goodbye>();
        for (int i = 0; i < 600; i++) {
            all.add(new Goodbye(.75, i % 3, i % 2, i % 5, i % 5, i / 30 % 4 != 0));
        }
        assertThat(expected(all)).allSatisfy(it -> assertThat(it).isCloseTo(.75, within(.03)));
    }

    @Test
    void the_sum_expected_is_the_sum_observed_in_the_centre_and_all_but_for_the_prior_in_every_bin() {
        List<Goodbye> all = centre(new SplittableRandom(1), 0, it -> 0);
        double[] expected = CaseMix.expected(all);

        assertThat(Arrays.stream(expected).sum()).isCloseTo(observed(all), within(1.0));
        for (int bin : new int[] {0, 1, 2}) {
            assertThat(gapIn(all, expected, Goodbye::day, bin))
                    .as("day %s", bin)
                    .isBetween(-.02, .02);
            assertThat(gapIn(all, expected, Goodbye::gap, bin))
                    .as("gap %s", bin)
                    .isBetween(-.02, .02);
        }
    }

    @Test
    void ten_goodbyes_move_their_bin_less_than_a_thousand_do() {
        assertThat(lastOf(10)).isBetween(.15, .6);
        assertThat(lastOf(1000)).isLessThan(.05);
    }

    private static List<Double> expected(List<Goodbye> all) {
        return Arrays.stream(CaseMix.expected(all)).boxed().toList();
    }

    /// The share expected in a bin of so many goodbyes which all went wrong, in a centre where most went well.
    private static double lastOf(int bad) {
        var all = new ArrayList<Goodbye>();
        IntStream.range(0, 2000).forEach(i -> all.add(new Goodbye(.8, 0, 0, 0, i % 4, i % 5 != 0)));
        IntStream.range(0, bad).forEach(i -> all.add(new Goodbye(.8, 1, 0, 0, i % 4, false)));
        return CaseMix.expected(all)[all.size() - 1];
    }

    /// The decision on age, tried: four rooms, one age each, the last of them harder by .8 on the logit scale.
    @Test
    void a_rooms_own_effect_is_found_although_no_other_room_has_its_age_and_would_be_lost_if_ages_were_pooled() {
        double within = found(-.8, Goodbye::room);
        double pooled = found(-.8, _ -> 0);

        assertThat(within).isGreaterThan(.95);
        assertThat(pooled).isLessThan(.3);
    }

    @Test
    void rooms_without_an_effect_are_rarely_beyond_their_limits() {
        double within = found(0, Goodbye::room);
        assertThat(within).isLessThan(.08);
    }

    /// How often the last room lies below the 95 % limit of chance, when ages are compared within what is called a
    /// room.
    private static double found(double effect, ToIntFunction<Goodbye> unit) {
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Goodbye> all = centre(new SplittableRandom(run), effect, Goodbye::room);
            double[] expected = CaseMix.expected(all.stream()
                    .map(it -> new Goodbye(it.usual(), it.day(), it.gap(), it.age(), unit.applyAsInt(it), it.settled()))
                    .toList());
            found += z(all, expected, 3) < -1.96 ? 1 : 0;
        }
        return found / (double) RUNS;
    }

    /// How far below what was expected a room lies, in standard deviations of chance alone.
    private static double z(List<Goodbye> all, double[] expected, int room) {
        double excess = 0;
        double variance = 0;
        for (int i = 0; i < expected.length; i++) {
            if (all.get(i).room() == room) {
                excess += (all.get(i).settled() ? 1 : 0) - expected[i];
                variance += expected[i] * (1 - expected[i]);
            }
        }
        return excess / Math.sqrt(variance);
    }

    /// Four rooms of fifteen children and sixty days: first days and breaks are harder than usual, the last room is.
    private static List<Goodbye> centre(SplittableRandom dice, double effect, ToIntFunction<Goodbye> age) {
        var all = new ArrayList<Goodbye>();
        for (int child = 0; child < 60; child++) {
            double usual = Math.clamp(.8 + .1 * dice.nextGaussian(), .4, .97);
            for (int day = 0; day < 60; day++) {
                int first = day < 5 ? 0 : day < 20 ? 1 : 2;
                int gap = dice.nextInt(3);
                double hard = (first == 0 ? -1.2 : first == 1 ? -.4 : .2) - .4 * gap + (child % 4 == 3 ? effect : 0);
                double share = 1 / (1 + Math.exp(-Math.log(usual / (1 - usual)) - hard));
                var it = new Goodbye(usual, first, gap, 0, child % 4, dice.nextDouble() < share);
                all.add(new Goodbye(usual, first, gap, age.applyAsInt(it), child % 4, it.settled()));
            }
        }
        return all;
    }

    private static double observed(List<Goodbye> all) {
        return all.stream().filter(Goodbye::settled).count();
    }

    private static double gapIn(List<Goodbye> all, double[] expected, ToIntFunction<Goodbye> bins, int bin) {
        double gap = 0;
        int count = 0;
        for (int i = 0; i < expected.length; i++) {
            if (bins.applyAsInt(all.get(i)) == bin) {
                gap += (all.get(i).settled() ? 1 : 0) - expected[i];
                count++;
            }
        }
        return gap / count;
    }
}
