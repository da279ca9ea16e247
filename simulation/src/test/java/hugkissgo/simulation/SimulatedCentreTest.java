package hugkissgo.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedCentreTest {

    private static final int CHILDREN = 8_000;
    private static final SimulatedCentre CENTRE = new SimulatedCentre(20250601, CHILDREN, 45, World.reference());
    private static final SimulatedCentre YEAR = new SimulatedCentre(20250602, 2_000, 131, World.reference());
    private static List<List<SimulatedMorning>> centre = List.of();
    private static List<List<SimulatedMorning>> year = List.of();

    @BeforeAll
    static void simulate() {
        centre = IntStream.range(0, CHILDREN).mapToObj(CENTRE::mornings).toList();
        year = IntStream.range(0, YEAR.children()).mapToObj(YEAR::mornings).toList();
    }

    /// The table the reference implementation prints for 20,000 children; equal within rounding and four standard
    /// errors.
    @ParameterizedTest
    @CsvSource({
        "1, 1, .783, 17.2, .07, .26, .44, .74, .424, .338",
        "2, 2, .659, 13.1, .13, .38, .56, .83, .594, .207",
        "5, 5, .509, 10.5, .20, .48, .65, .87, .734, .124",
        "10, 10, .371, 9.1, .26, .54, .70, .90, .830, .074",
        "20, 21, .293, 7.9, .32, .60, .75, .92, .882, .050",
        "31, 41, .233, 6.7, .37, .67, .81, .94, .922, .028",
        "101, 126, .201, 5.8, .43, .73, .86, .97, .946, .016"
    })
    void it_yields_the_reference_table(
            int from,
            int to,
            double hard,
            double median,
            double in5,
            double in10,
            double in15,
            double in30,
            double allIn10,
            double over20) {
        var minutes = minutes(from, to);
        var hardOnes = Arrays.stream(minutes).filter(t -> t > 0).sorted().toArray();
        int children = from > 100 ? YEAR.children() : CHILDREN;
        assertShare(share(minutes, Double.MIN_VALUE, 999), hard, children);
        assertThat(Math.log(hardOnes[hardOnes.length / 2] / median))
                .isCloseTo(0, within(5 / Math.sqrt(children * hard)));
        double[] cuts = {5, 10, 15, 30};
        double[] shares = {in5, in10, in15, in30};
        for (int i = 0; i < cuts.length; i++) {
            assertShare(share(hardOnes, 0, cuts[i]), shares[i], children * hard);
        }
        assertShare(share(minutes, 0, 10), allIn10, children);
        assertShare(share(minutes, 20, 999), over20, children);
    }

    private static void assertShare(double actual, double expected, double n) {
        assertThat(actual).isCloseTo(expected, within(.005 + 4 * Math.sqrt(expected * (1 - expected) / n)));
    }

    private static double[] minutes(int from, int to) {
        return (from > 100 ? year : centre)
                .stream()
                        .flatMap(List::stream)
                        .filter(morning -> morning.nth() >= from - 1 && morning.nth() <= to - 1)
                        .mapToDouble(SimulatedMorning::minutes)
                        .toArray();
    }

    private static double share(double[] of, double above, double upTo) {
        return Arrays.stream(of).filter(t -> t >= above && t <= upTo).count() / (double) of.length;
    }

    @Test
    void the_kinds_of_children_have_their_shares() {
        var kinds = IntStream.range(0, CHILDREN)
                .mapToObj(i -> CENTRE.child(i).kind())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        for (Kind kind : Kind.values()) {
            assertShare(kinds.get(kind) / (double) CHILDREN, kind.share, CHILDREN);
        }
    }

    @Test
    void a_child_stays_at_home_now_and_then_and_comes_back_after_a_gap() {
        var days = IntStream.range(0, 500)
                .mapToObj(CENTRE::days)
                .flatMap(List::stream)
                .toList();
        double absent =
                days.stream().filter(SimulatedDay.Absent.class::isInstance).count() / (double) days.size();
        assertThat(absent).isBetween(.015, .05);
        assertThat(centre.stream().flatMap(List::stream).filter(m -> m.gap() >= 7))
                .isNotEmpty();
    }

    @Test
    void about_one_morning_in_eighty_is_lost_sight_of_as_in_the_reference() {
        double lost = centre.stream()
                        .flatMap(List::stream)
                        .filter(m -> m.nth() == 9 && !m.noted().settled())
                        .count()
                / (double) CHILDREN;
        assertThat(lost).isCloseTo(.012, within(.005));
    }

    @Test
    void the_same_seed_gives_the_same_mornings_whoever_else_is_simulated() {
        var larger = new SimulatedCentre(20250601, 60_000, 45, World.reference());
        assertThat(larger.days(17)).isEqualTo(CENTRE.days(17));
        assertThat(larger.days(17)).isNotEqualTo(CENTRE.days(18));
        assertThat(new SimulatedCentre(1, 60, 45, World.reference()).days(17)).isNotEqualTo(CENTRE.days(17));
    }

    @Test
    void before_a_hard_patch_nothing_differs_and_in_it_goodbyes_are_harder() {
        var calm = new SimulatedCentre(5, 400, 60, World.established());
        double plain = 0;
        double patch = 0;
        for (int i = 0; i < calm.children(); i++) {
            var changed = calm.days(i, Shift.episode(40, 15, Shift.STRONG));
            assertThat(changed.subList(0, 40)).isEqualTo(calm.days(i).subList(0, 40));
            plain += calm.mornings(i).stream()
                    .filter(m -> m.day() >= 40 && m.hard())
                    .count();
            patch += changed.stream()
                    .filter(d -> d instanceof SimulatedMorning m && m.day() >= 40 && m.hard())
                    .count();
        }
        assertThat(patch).isGreaterThan(1.5 * plain);
    }

    @Test
    void parents_come_back_more_often_on_hard_mornings_and_change_nothing() {
        var all = centre.stream().flatMap(List::stream).toList();
        assertShare(cameBack(all.stream().filter(m -> m.minutes() > 10).toList()), .25, 20_000);
        assertShare(cameBack(all.stream().filter(m -> !m.hard()).toList()), .01, 20_000);
    }

    private static double cameBack(List<SimulatedMorning> mornings) {
        return mornings.stream().filter(SimulatedMorning::parentCameBack).count() / (double) mornings.size();
    }

    @Test
    void the_hardest_children_are_handed_to_one_person() {
        var handed = new SimulatedCentre(3, 500, 60, World.lifelike());
        double hers = 0;
        double others = 0;
        for (int i = 0; i < handed.children(); i++) {
            var share = handed.mornings(i).stream()
                    .filter(m -> m.settledWith() == Receiver.HANDED_THE_HARDEST)
                    .count();
            hers += handed.child(i).kind() == Kind.PERSISTENT ? share : 0;
            others += handed.child(i).kind() == Kind.EASY ? share : 0;
        }
        assertThat(hers / .069).isGreaterThan(3 * others / .602);
    }

    @Test
    void an_easy_first_day_makes_the_second_look_worse() {
        var easy = new SimulatedCentre(20250601, CHILDREN, 3, World.reference().withEasyFirstDays());
        double shorter = IntStream.range(0, CHILDREN)
                .filter(i ->
                        !centre.get(i).isEmpty() && centre.get(i).getFirst().hard())
                .filter(i -> centre.get(i).getFirst().day() < 3)
                .filter(i -> easy.mornings(i).getFirst().minutes()
                        < centre.get(i).getFirst().minutes())
                .count();
        assertShare(shorter / (.78 * CHILDREN), .2, .78 * CHILDREN);
    }
}
