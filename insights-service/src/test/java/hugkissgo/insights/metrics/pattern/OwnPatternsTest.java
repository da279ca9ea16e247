package hugkissgo.insights.metrics.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A child's own weekday, and what goes with its hard mornings beside another child without; with consent only.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnPatternsTest {
    private static final String EVEN = "3 3 3 3 3 ";

    @Test
    void a_weekday_harder_in_every_week_is_found_and_drawn_towards_what_all_children_show() {
        History mia = consented("mia").came("29 4 3 4 3 22 4 3 4 3 ".repeat(10)).history();
        History leo = consented("leo").came(EVEN.repeat(20)).history();

        var own = monday(mia, List.of(mia, leo));
        assertThat(own.day()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(own.weeks()).isEqualTo(20);
        assertThat(own.p()).isLessThan(.001);
        double alone = Math.exp((Math.log(30) + Math.log(23)) / 2 - (2 * Math.log(5) + 2 * Math.log(4)) / 4);
        assertThat(own.times()).isBetween(.95 * alone, .9999 * alone);
        assertThat(((Known) OwnWeekday.of(leo, List.of(mia, leo))).value()).isInstanceOf(NothingFound.class);
    }

    /// Both have Mondays of the same mean difference, as 12 * 12 = 6 * 24; Mia's are all alike, Leo's come and go.
    @Test
    void of_two_equal_weekdays_the_one_that_comes_and_goes_is_drawn_further() {
        History mia = consented("mia").came("11 7 3 7 3 ".repeat(20)).history();
        History leo = consented("leo").came("5 7 3 7 3 23 7 3 7 3 ".repeat(10)).history();
        var all = List.of(mia, leo, consented("zoe").came(EVEN.repeat(20)).history());

        assertThat(monday(mia, all).times())
                .isGreaterThan(1.05 * monday(leo, all).times());
    }

    @Test
    void weeks_without_any_spread_are_told_as_they_are() {
        History mia = consented("mia").came("25 4 3 4 3 ".repeat(20)).history();
        double alone = Math.exp(Math.log(26) - (2 * Math.log(5) + 2 * Math.log(4)) / 4);
        assertThat(monday(mia, List.of(mia)).times()).isEqualTo(alone, within(1e-9));
    }

    @Test
    void a_weekday_takes_twenty_weeks_of_three_days() {
        History nineteen = consented("mia").came("25 4 3 4 3 ".repeat(19)).history();
        assertLacks(OwnWeekday.of(nineteen, List.of(nineteen)), "weeks", 19, 20);

        History twoDays = consented("mia").came("25 4 ? ? ? ".repeat(30)).history();
        assertLacks(OwnWeekday.of(twoDays, List.of(twoDays)), "weeks", 0, 20);
    }

    @Test
    void patterns_of_a_child_are_looked_for_only_with_the_familys_consent() {
        History mia = Days.of("mia").came("0 5 ".repeat(50)).history();
        assertThat(((NotEnoughYet) OwnWeekday.of(mia, List.of(mia))).reason()).isEqualTo("consent");
        assertThat(((NotEnoughYet) GoesWith.of(mia, List.of(mia))).reason()).isEqualTo("consent");
    }

    @Test
    void a_bad_night_that_goes_with_hard_goodbyes_is_found_and_chance_is_not() {
        History mia = slept("mia", "15", "0");
        History leo = slept("leo", "3", "3");

        var found = (GoesWith.With) ((Known) GoesWith.of(mia, List.of(mia, leo))).value();
        assertThat(found.what()).isEqualTo(Morning.SLEPT_BADLY.name());
        assertThat(found.hardWith()).isEqualTo(found.with());
        assertThat(((Known) GoesWith.of(leo, List.of(mia, leo))).value()).isEqualTo(new NothingFound(2));
    }

    private static History slept(String child, String badly, String well) {
        Days days = consented(child);
        for (int i = 0; i < 12; i++) {
            days.noted(Morning.SLEPT_BADLY).came(badly).noted().came(well + " " + well);
        }
        return days.from(LocalDate.of(2026, 3, 2)).came("5").history();
    }

    private static Days consented(String child) {
        return Days.of(child).said(new ConsentGiven(Consent.PATTERNS, true));
    }

    private static OwnWeekday.OnADay monday(History child, List<History> all) {
        return (OwnWeekday.OnADay) ((Known) OwnWeekday.of(child, all)).value();
    }

    private static void assertLacks(Answer answer, String reason, int have, int need) {
        assertThat(answer).isInstanceOfSatisfying(NotEnoughYet.class, it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.have()).isEqualTo(have);
            assertThat(it.need()).isEqualTo(need);
        });
    }
}
