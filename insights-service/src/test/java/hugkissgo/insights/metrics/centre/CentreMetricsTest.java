package hugkissgo.insights.metrics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.id.EventId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.metrics.centre.FamilyTold.Word;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CentreMetricsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    private static Mornings centre(List<History> children) {
        return new Mornings(children, FROM, TO);
    }

    private static List<History> children(int count, String row) {
        return IntStream.range(0, count)
                .mapToObj(i -> Days.of("c" + i).came(row).history())
                .toList();
    }

    private static <V extends Value> V known(Answer answer, Class<V> kind) {
        return kind.cast(((Known) answer).value());
    }

    private static String reason(Answer answer) {
        return ((NotEnoughYet) answer).reason();
    }

    @Test
    void a_cell_of_fewer_than_five_children_says_only_that_it_is_too_small() {
        assertThat(Cells.of(centre(children(4, "5 0 12+")))).singleElement().satisfies(it -> {
            assertThat(it.tooSmall()).isTrue();
            assertThat(it.children()).isNull();
            assertThat(it.minutes()).isEmpty();
        });

        assertThat(Cells.of(centre(children(5, "5 0 12+"))))
                .singleElement()
                .satisfies(it -> assertThat(it.minutes())
                        .containsExactly(
                                new Cells.Minute(0, 5, 0), new Cells.Minute(5, 5, 0), new Cells.Minute(12, 0, 5)));
    }

    @Test
    void a_weekday_that_is_harder_for_everybody_is_found_with_its_days_away() {
        String week = "12 2 3 2 3 ";
        Answer few = Weekdays.of(centre(children(9, week.repeat(8))));
        assertThat(reason(few)).isEqualTo("children-with-8-weeks");

        var found = known(Weekdays.of(centre(children(10, week.repeat(8)))), Weekdays.Week.class);
        Weekdays.Day monday = found.days().getFirst();
        assertThat(monday.times()).isGreaterThan(3);
        assertThat(monday.interval().low()).isGreaterThan(1);
        assertThat(monday.gapDays()).isGreaterThan(2);
    }

    @Test
    void coming_back_after_a_break_needs_twenty_returns_of_ten_children() {
        List<History> few = IntStream.range(0, 10)
                .mapToObj(i -> Days.of("c" + i)
                        .came("2 0 2 0 2")
                        .away(10)
                        .came("12 4 2 0")
                        .history())
                .toList();
        assertThat(reason(ComingBack.of(centre(few)))).isEqualTo("returns");

        List<History> enough = IntStream.range(0, 10)
                .mapToObj(i -> Days.of("c" + i)
                        .came("2 0 2 0 2")
                        .away(10)
                        .came("12 4 2 0 2")
                        .away(10)
                        .came("12 4 2 0")
                        .history())
                .toList();
        var found = known(ComingBack.of(centre(enough)), ComingBack.AfterBreak.class);
        assertThat(found.returns()).isEqualTo(20);
        assertThat(found.times()).isGreaterThan(2);
        assertThat(found.daysUntilUsual()).isEqualTo(4);
    }

    @Test
    void rooms_are_shown_all_or_none_and_never_ranked() {
        var children = new ArrayList<History>();
        for (int i = 0; i < 8; i++) {
            children.add(Days.of("a" + i).in("willows").came("0 5 0 20 0").history());
            children.add(Days.of("b" + i).in("acorns").came("0 5 0 20 0").history());
        }
        var funnel = known(Rooms.of(centre(children)), Rooms.Funnel.class);
        assertThat(funnel.rooms()).extracting(it -> it.room().value()).containsExactly("room-acorns", "room-willows");

        children.add(Days.of("z").in("hazels").came("0").history());
        assertThat(reason(Rooms.of(centre(children)))).isEqualTo("separations-in-every-room");
    }

    @Test
    void how_fast_families_hear_counts_every_settling_once() {
        List<History> one = List.of(Days.of("mia").came("5 0 12 8").history());
        Map<EventId, Word> words = new HashMap<>();
        var settled = one.getFirst().all().stream()
                .map(it -> it.separation().settling())
                .filter(it -> it != null)
                .toList();
        words.put(settled.get(0).fact(), new Word(settled.get(0).at().plus(3, ChronoUnit.MINUTES), false));
        words.put(settled.get(1).fact(), new Word(null, true));

        assertThat(known(FamilyTold.of(centre(one), words), FamilyTold.Heard.class))
                .isEqualTo(new FamilyTold.Heard(3, 0, 0, 1, 1, 1, 3L, 3L, 1));
    }

    @Test
    void data_health_sees_rounding() {
        var health = known(
                OwnWork.dataHealth(centre(List.of(Days.of("mia")
                        .came("5 10 15 5 7 10 5 20 5 5 0 0 0 0 0 0 0 0 0 0")
                        .history()))),
                OwnWork.DataHealth.class);

        assertThat(health.hard()).isEqualTo(10);
        assertThat(health.multiplesOfFive()).isEqualTo(9);
        assertThat(health.medianDelaySeconds()).isEqualTo(20);
    }

    @Test
    void the_band_needs_twenty_earlier_children_of_the_same_age() {
        History mia =
                Days.of("mia").from(LocalDate.of(2026, 3, 2)).came("5 5 5").history();
        List<History> others = children(20, "5 5 20 5 5");

        assertThat(Bands.of(mia, others)).isNotEmpty();
        assertThat(Bands.of(mia, others.subList(0, 19))).isEmpty();
        assertThat(Bands.of(
                        Days.of("zoe")
                                .aged(10)
                                .from(LocalDate.of(2026, 3, 2))
                                .came("5")
                                .history(),
                        others))
                .isEmpty();
    }

    @Test
    void earlier_children_whose_first_days_nobody_recorded_are_in_no_band() {
        History mia =
                Days.of("mia").from(LocalDate.of(2026, 3, 2)).came("5 5 5").history();
        var others = new ArrayList<>(children(19, "5 5 20 5 5"));
        others.add(Days.of("old")
                .enrolled(LocalDate.of(2024, 1, 8))
                .came("0 0 0 0 0")
                .history());

        assertThat(Bands.earlier(mia, others)).isEqualTo(19);
        assertThat(Bands.of(mia, others)).isEmpty();
    }

    @Test
    void the_centres_first_weeks_need_ten_children_and_their_shade_twenty() {
        List<History> nine = children(9, "20 20 20 5 5 5 0");
        assertThat(FirstWeeks.of(centre(nine)))
                .isInstanceOfSatisfying(
                        NotEnoughYet.class, it -> assertThat(it.have()).isEqualTo(9));

        var ten = known(FirstWeeks.of(centre(children(10, "20 20 20 5 5 5 0"))), FirstWeeks.Curve.class);
        assertThat(ten.stretches()).extracting(FirstWeeks.Stretch::from).containsExactly(1, 2, 3, 6);
        assertThat(ten.stretches().getFirst().rate()).isZero();
        assertThat(ten.stretches().get(2).rate()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(ten.stretches().getLast().low()).isNull();

        var twenty = known(FirstWeeks.of(centre(children(20, "20 20 20 5 5 5 0"))), FirstWeeks.Curve.class);
        assertThat(twenty.stretches().getLast().low()).isEqualTo(1);
    }

    @Test
    void only_the_days_asked_for_are_counted() {
        List<History> children = children(5, "5 0 12+ 5 0 5 0 5");
        var week = new Mornings(children, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 9));

        assertThat(Cells.of(week)).hasSize(1);
        assertThat(Cells.of(centre(children))).hasSize(2);
        assertThat(ZoneId.of("Europe/Berlin")).isNotNull();
    }
}
