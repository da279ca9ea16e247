package hugkissgo.centre.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiaryTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 5);
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 26);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 8, 19);

    @Test
    void the_same_seed_tells_the_same_days_and_another_seed_others() {
        assertThat(linesOf(7, LONG_AGO)).isEqualTo(linesOf(7, LONG_AGO)).isNotEqualTo(linesOf(8, LONG_AGO));
    }

    @Test
    void the_ids_that_a_store_gives_out_change_nothing_of_the_days() {
        assertThat(days(diary("child-here", 3, 7, LONG_AGO).between(FROM, UNTIL)))
                .isEqualTo(days(diary("child-there", 3, 7, LONG_AGO).between(FROM, UNTIL)));
    }

    @Test
    void every_fact_has_an_id_of_its_own_and_stands_in_order_of_time_on_an_opening_day() {
        List<Line> lines = linesOf(7, LONG_AGO);

        assertThat(lines).isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
        assertThat(new HashSet<>(lines.stream().map(Line::json).toList())).hasSameSizeAs(lines);
        assertThat(lines)
                .allSatisfy(it -> assertThat(it.at().atZone(HELSINKI).getDayOfWeek())
                        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    @Test
    void whoever_is_brought_is_received_and_fetched_on_the_same_day() {
        days(linesOf(7, LONG_AGO)).forEach((day, types) -> {
            if (!types.contains("AbsenceReported")) {
                assertThat(types)
                        .as(day.toString())
                        .startsWith("DroppedOff", "Received")
                        .endsWith("PickedUp");
            }
        });
    }

    @Test
    void a_child_comes_on_its_first_day_and_not_before() {
        LocalDate first = LocalDate.of(2026, 3, 2);

        assertThat(days(linesOf(7, first)).keySet())
                .allMatch(day -> !day.isBefore(first))
                .contains(first);
    }

    @Test
    void some_mornings_nobody_wrote_down_and_some_days_the_child_stayed_at_home() {
        var all = IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> diary(i, 7, LONG_AGO).between(FROM, UNTIL).stream())
                .toList();
        long brought = count(all, "DroppedOff");
        long goodbyes = count(all, "SaidGoodbye") - count(all, "ParentReturned");

        assertThat((double) goodbyes / brought).isBetween(.88, .97);
        assertThat(count(all, "AbsenceReported")).isPositive();
        assertThat(count(all, "SettledInConfirmed")).isPositive();
    }

    @Test
    void the_year_has_sixty_children_with_two_guardians_in_four_rooms() {
        var kinds = new YearFamilies(UNTIL)
                .csv()
                .lines()
                .collect(Collectors.groupingBy(it -> it.split(",")[0], Collectors.counting()));

        assertThat(kinds)
                .containsEntry("child", 60L)
                .containsEntry("guardian", 120L)
                .containsEntry("room", 4L)
                .containsEntry("staff", 12L);
        assertThat(new YearFamilies(UNTIL).csv().lines())
                .allMatch(it -> it.chars().filter(c -> c == ',').count() == 12);
    }

    private static List<Line> linesOf(long seed, LocalDate first) {
        return diary(3, seed, first).between(FROM, UNTIL);
    }

    private static Diary diary(int index, long seed, LocalDate first) {
        return diary("child-" + index, index, seed, first);
    }

    private static Diary diary(String id, int index, long seed, LocalDate first) {
        var team = new Enrolled.Team("person-key", "person-colleague", "person-new", "person-calm");
        var child = new Enrolled(id, "room-a", first, List.of("person-amara", "person-ben"), team, null);
        return new Diary(child, index, seed, HELSINKI);
    }

    private static Map<LocalDate, List<String>> days(List<Line> lines) {
        return lines.stream()
                .filter(it -> !it.type().equals("SettledInConfirmed"))
                .collect(Collectors.groupingBy(
                        it -> LocalDate.ofInstant(it.at(), HELSINKI),
                        Collectors.mapping(Line::type, Collectors.toList())));
    }

    private static long count(List<Line> lines, String type) {
        return lines.stream().filter(it -> it.type().equals(type)).count();
    }
}
