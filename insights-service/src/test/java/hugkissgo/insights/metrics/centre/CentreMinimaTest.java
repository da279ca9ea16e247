package hugkissgo.insights.metrics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.id.EventId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.centre.FamilyTold.Word;
import hugkissgo.insights.separation.Separation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// From how much on the metrics of a centre speak, and what they say then, to the digit.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CentreMinimaTest {
    private static final String WEEK = "12 2 3 2 3 ";
    private static final String BACK = "12 4 2 0 2";

    @Test
    void a_monday_is_as_many_times_as_long_as_the_rest_of_its_week_as_the_logs_say() {
        var monday = week(children(10, WEEK.repeat(8))).getFirst();
        double rest = (2 * Math.log(3) + 2 * Math.log(4)) / 4;
        assertThat(monday.times()).isEqualTo(Math.exp(Math.log(13) - rest), within(1e-9));
        assertThat(monday.mornings()).isEqualTo(80);

        var terrible = week(children(10, WEEK.replace("12", "170").repeat(8))).getFirst();
        assertThat(terrible.times()).isEqualTo(Math.exp(Math.log(31) - rest), within(1e-9));
    }

    @Test
    void seven_weeks_are_not_eight() {
        assertLacks(Weekdays.of(centre(children(10, WEEK.repeat(7)))), "children-with-8-weeks", 0, 10);
    }

    @Test
    void of_a_weekday_on_which_fewer_than_five_children_come_nothing_is_said() {
        var all = new ArrayList<>(children(6, WEEK.repeat(8)));
        IntStream.range(0, 4)
                .mapToObj(
                        i -> Days.of("mondays" + i).came("5 5 5 5 ? ".repeat(8)).history())
                .forEach(all::add);
        assertThat(week(all)).extracting(Weekdays.Day::day).contains(DayOfWeek.FRIDAY);

        var few = new ArrayList<>(children(4, WEEK.repeat(8)));
        IntStream.range(0, 6)
                .mapToObj(
                        i -> Days.of("mondays" + i).came("5 5 5 5 ? ".repeat(8)).history())
                .forEach(few::add);
        assertThat(week(few))
                .extracting(Weekdays.Day::day)
                .containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    }

    @Test
    void twenty_returns_of_nine_children_are_too_few_and_of_ten_say_how_much_longer() {
        assertLacks(ComingBack.of(centre(returning(9, 3))), "children", 9, 10);
        assertLacks(ComingBack.of(centre(returning(19, 1))), "returns", 19, 20);

        var back = (ComingBack.AfterBreak) ((Known) ComingBack.of(centre(returning(20, 1)))).value();
        assertThat(back.times()).isEqualTo(Math.exp(Math.log(13) - 3 * Math.log(3) / 5), within(1e-9));
        assertThat(back.children()).isEqualTo(20);
    }

    @Test
    void six_days_away_are_no_break() {
        List<History> away = IntStream.range(0, 20)
                .mapToObj(i ->
                        Days.of("c" + i).came("2 0 2 0 2").away(5).came(BACK).history())
                .toList();
        assertThat(away.getFirst().all().get(5).gap()).isEqualTo(6);
        assertLacks(ComingBack.of(centre(away)), "returns", 0, 20);
    }

    @Test
    void a_room_of_seven_children_or_of_29_goodbyes_keeps_all_rooms_back() {
        assertLacks(Rooms.of(centre(children(7, "0 5 0 20 0"))), "children-in-every-room", 7, 8);
        var almost = new ArrayList<>(children(8, "0 5 0"));
        almost.add(Days.of("more").came("0 5 0 0 0").history());
        assertLacks(Rooms.of(centre(almost)), "separations-in-every-room", 29, 30);
    }

    @Test
    void a_room_whose_children_lately_settle_later_than_they_used_to_lies_as_far_below_the_centre_as_the_other_above() {
        var all = new ArrayList<History>();
        for (int i = 0; i < 8; i++) {
            all.add(Days.of("a" + i).in("acorns").came("0 ".repeat(50)).history());
            all.add(Days.of("w" + i)
                    .in("willows")
                    .came("0 ".repeat(45) + "25 ".repeat(5))
                    .history());
        }
        LocalDate lastFive = all.getFirst().all().get(45).day();
        var rooms = ((Rooms.Funnel) ((Known) Rooms.of(new Mornings(all, lastFive, LocalDate.of(2026, 12, 31)))).value())
                .rooms();

        assertThat(rooms).extracting(Rooms.Room::goodbyes).containsExactly(40, 40);
        assertThat(rooms.getFirst().excess()).isBetween(.45, .55);
        assertThat(rooms.getLast().excess()).isBetween(-.55, -.45);
    }

    @Test
    void data_health_counts_from_twenty_mornings_on_what_was_written_in_disorder_or_after_three_hours() {
        assertLacks(OwnWork.dataHealth(centre(children(1, "5 ".repeat(19)))), "mornings", 19, 20);

        History mia = Days.of("mia")
                .came("5 10 7 ".repeat(5) + "0 0 0")
                .disordered(2)
                .came("181 180 200")
                .history();
        var health = (OwnWork.DataHealth) ((Known) OwnWork.dataHealth(centre(List.of(mia)))).value();
        assertThat(health.hard()).isEqualTo(18);
        assertThat(health.multiplesOfFive()).isEqualTo(13);
        assertThat(health.disorder()).isEqualTo(6);
        assertThat(health.beyondThreeHours()).isEqualTo(2);
    }

    @Test
    void families_told_are_counted_by_half_by_nine_in_ten_and_within_ten_minutes() {
        History mia = Days.of("mia").came("5 ".repeat(10)).history();
        Map<EventId, Word> words = new HashMap<>();
        int minutes = 3;
        for (Separation.Settling it : settlings(mia)) {
            words.put(it.fact(), new Word(it.at().plusSeconds(60L * minutes++ + 59), false));
        }

        assertThat(((Known) FamilyTold.of(centre(List.of(mia)), words)).value())
                .isEqualTo(new FamilyTold.Heard(10, 0, 0, 10, 0, 0, 8L, 11L, 8));
    }

    private static List<Separation.Settling> settlings(History child) {
        return child.all().stream()
                .map(it -> it.separation().settling())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<History> returning(int children, int times) {
        return IntStream.range(0, children)
                .mapToObj(i -> {
                    Days days = Days.of("c" + i).came("2 0 2 0 2");
                    Stream.generate(() -> BACK)
                            .limit(times)
                            .forEach(it -> days.away(10).came(it));
                    return days.history();
                })
                .toList();
    }

    private static List<Weekdays.Day> week(List<History> children) {
        return ((Weekdays.Week) ((Known) Weekdays.of(centre(children))).value()).days();
    }

    private static void assertLacks(Answer answer, String reason, int have, int need) {
        assertThat(answer).isInstanceOfSatisfying(NotEnoughYet.class, it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.have()).isEqualTo(have);
            assertThat(it.need()).isEqualTo(need);
        });
    }

    private static Mornings centre(List<History> children) {
        return new Mornings(children, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    }

    private static List<History> children(int count, String row) {
        return IntStream.range(0, count)
                .mapToObj(i -> Days.of("c" + i).came(row).history())
                .toList();
    }
}
