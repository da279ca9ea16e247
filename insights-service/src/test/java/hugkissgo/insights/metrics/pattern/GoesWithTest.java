package hugkissgo.insights.metrics.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Description;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.Answer.NotForYou;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes with a child's hard mornings: notes, ritual, comfort object, activity and who brings, once a month.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoesWithTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final PersonId GRANNY = new PersonId("person-granny");
    private static final PersonId UNCLE = new PersonId("person-uncle");

    @Test
    void a_note_takes_eight_mornings_with_it_and_eight_without() {
        assertLacks(answer(noted(7, 12, "15", "0")), 7);
        assertLacks(answer(noted(12, 7, "15", "0")), 7);
        assertThat(card(noted(8, 8, "15", "0")).what()).isEqualTo("SLEPT_BADLY");
    }

    @Test
    void a_card_goes_out_as_described() {
        var said = CareJson.page()
                .writeValueAsString(answer(noted(12, 12, "15", "0")).said(it -> it));
        assertThat(said)
                .contains(
                        "\"value\":{\"factor\":\"NOTE\",\"what\":\"SLEPT_BADLY\",\"month\":\"2026-04\",\"hardWith\":12,"
                                + "\"with\":12,\"hardWithout\":0,\"without\":12,\"minutes\":15");
        assertThat(Description.faults("Answer", said)).isEmpty();
    }

    @Test
    void less_than_two_minutes_or_an_easier_morning_make_no_card_however_sure() {
        assertNone(noted(12, 12, "1", "0"));
        assertNone(noted(12, 12, "0", "15"));

        var two = card(noted(12, 12, "2", "0"));
        assertThat(two.minutes()).isEqualTo(2, within(1e-9));
        assertThat(two.hardWith()).isEqualTo(12);
        assertThat(two.hardWithout()).isZero();
    }

    /// Lost sight of after a minute says nothing about the rest of the half hour: that is not an easy morning.
    @Test
    void minutes_are_the_difference_of_restricted_means() {
        Days days = consented();
        for (int i = 0; i < 10; i++) {
            days.noted(Morning.SLEPT_BADLY).came(i == 0 ? "1+" : "15").noted().came("0");
        }
        assertThat(card(days).minutes()).isEqualTo(15, within(1e-9));
    }

    @Test
    void mornings_of_a_month_that_knows_one_side_only_count_nowhere() {
        Days days = consented().from(LocalDate.of(2025, 12, 1)).came("0 ".repeat(20));
        alternating(days.from(LocalDate.of(2026, 1, 5)), 8, 8, "15", "0");
        assertThat(card(days).without()).isEqualTo(8);
    }

    @Test
    void what_goes_with_hard_mornings_needs_seven_in_ten_recorded() {
        Days seldom = consented()
                .noted(Morning.SLEPT_BADLY)
                .came("15 ".repeat(10))
                .noted()
                .came("0 ? ".repeat(10));
        assertThat(answer(seldom)).isInstanceOfSatisfying(NotEnoughYet.class, it -> {
            assertThat(it.reason()).isEqualTo("coverage");
            assertThat(it.have()).isEqualTo(20);
            assertThat(it.need()).isEqualTo(21);
        });
    }

    @Test
    void mornings_since_a_ritual_was_agreed_stand_against_those_of_the_same_month_before_it() {
        Days days = consented().came("0 ".repeat(9)).agreed(ritual(null)).came("15 ".repeat(10));
        var found = card(days);
        assertThat(found.factor()).isEqualTo(Factor.Kind.RITUAL);
        assertThat(found.hardWith()).isEqualTo(10);
        assertThat(found.without()).isEqualTo(9);
    }

    @Test
    void a_ritual_after_which_mornings_are_easier_is_never_said_to_have_helped() {
        assertNone(consented().came("25 ".repeat(9)).agreed(ritual("a scarf")).came("0 ".repeat(10)));
    }

    @Test
    void a_comfort_object_goes_with_the_mornings_on_which_the_agreed_ritual_named_it() {
        Days days = consented()
                .agreed(ritual(null))
                .came("0 ".repeat(9))
                .agreed(ritual("a scarf"))
                .came("15 ".repeat(10));
        var found = card(days);
        assertThat(found.factor()).isEqualTo(Factor.Kind.COMFORT_OBJECT);
        assertThat(found.with()).isEqualTo(10);
    }

    @Test
    void an_activity_is_compared_among_settled_mornings_only_and_counts_the_long_ones() {
        Days days = consented();
        for (int i = 0; i < 8; i++) {
            days.at(Activity.PUZZLE)
                    .came(i == 0 ? "12" : "19")
                    .at(Activity.BOOKS)
                    .came("4");
        }
        days.came("0 0 0");
        var found = card(days);
        assertThat(found.what()).isEqualTo("PUZZLE");
        assertThat(found.hardWith()).isEqualTo(7);
        assertThat(found.with()).isEqualTo(8);
        assertThat(found.without()).isEqualTo(8);
        assertThat(found.minutes()).isEqualTo((12 + 7 * 19) / 8.0 - 4, within(1e-9));
    }

    @Test
    void collectors_are_compared_with_guardians_as_a_group_and_told_to_the_key_person_alone() {
        Answer answer = answer(broughtBy(Chronicle.AMARA, Chronicle.TOMASZ, GRANNY, UNCLE));
        var found = (GoesWith.With) ((Known) answer).value();
        assertThat(found.what()).isEqualTo("SOMEBODY_ELSE");
        assertThat(found.with()).isEqualTo(8);
        assertThat(GoesWith.forTheTeam(answer)).isInstanceOf(NotForYou.class);

        Answer note = answer(noted(8, 8, "15", "0"));
        assertThat(GoesWith.forTheTeam(note)).isSameAs(note);
    }

    @Test
    void one_adult_never_stands_against_another_not_even_one_collector_against_both_parents() {
        assertLacks(answer(broughtBy(Chronicle.AMARA, Chronicle.AMARA, GRANNY, GRANNY)), 7);
        assertLacks(answer(broughtBy(Chronicle.AMARA, Chronicle.TOMASZ, GRANNY, GRANNY)), 7);
        assertLacks(answer(broughtBy(Chronicle.AMARA, Chronicle.AMARA, GRANNY, UNCLE)), 7);
    }

    @Test
    void a_parent_who_is_no_longer_a_guardian_is_not_somebody_else() {
        Days days = broughtBy(Chronicle.AMARA, Chronicle.AMARA, Chronicle.TOMASZ, UNCLE)
                .said(new GuardianRemoved(Chronicle.TOMASZ));
        assertLacks(answer(days), 4);
    }

    @Test
    void mornings_added_within_the_month_change_no_card_and_the_next_month_may() {
        Days days = noted(12, 12, "15", "0").from(APRIL).came("0");
        var first = value(days.history());
        assertThat(first)
                .isInstanceOfSatisfying(
                        GoesWith.With.class, it -> assertThat(it.month()).isEqualTo(YearMonth.of(2026, 4)));
        for (int i = 0; i < 10; i++) {
            days.noted(Morning.SLEPT_BADLY).came("0").noted().came("25");
            assertThat(value(days.history())).isEqualTo(first);
        }
        assertThat(value(days.from(LocalDate.of(2026, 5, 4)).came("0").history()))
                .isInstanceOf(NothingFound.class);
    }

    /// Mia's card has p = 2 * 70 / 1820, which stands alone but not beside another question. Leo's mornings of April
    /// make
    /// one; for Mia it is asked in May.
    @Test
    void mornings_of_other_children_within_the_month_change_no_card() {
        Days mia = alternating(alternating(consented(), 4, 4, "15", "0"), 4, 4, "0", "0");
        Days leo = consented("leo").from(APRIL);
        History april = mia.from(APRIL).noted().came("0").history();
        var before = value(april, leo.history());
        assertThat(before).isInstanceOf(GoesWith.With.class);
        alternating(leo, 8, 8, "3", "3");
        assertThat(value(april, leo.history())).isEqualTo(before);

        History may = mia.from(LocalDate.of(2026, 5, 4)).came("0").history();
        assertThat(value(may, leo.history())).isEqualTo(new NothingFound(2));
    }

    /// Leo's eighth easy morning, the last of March, is open until he comes again.
    @Test
    void a_last_morning_of_the_month_before_counts_the_same_whether_the_child_has_come_again_or_not() {
        History mia = noted(8, 8, "3", "3").from(APRIL).came("0").history();
        Days leo = alternating(consented("leo").from(LocalDate.of(2026, 3, 2)), 8, 7, "3", "3")
                .came("~");
        assertThat(value(mia, leo.history())).isEqualTo(new NothingFound(2));
        assertThat(value(mia, leo.from(APRIL.plusDays(5)).came("0").history())).isEqualTo(new NothingFound(2));
    }

    @ParameterizedTest
    @EnumSource(Factor.Kind.class)
    void no_factor_sees_returns_lingering_or_how_the_goodbye_was_left(Factor.Kind kind) {
        var plain = days(Days.of("mia"));
        var lingering = days(Days.of("mia").parted(45, 3).calledBack(true));
        var factors = Factor.of(plain.file()).filter(it -> it.kind() == kind).toList();

        assertThat(factors)
                .isNotEmpty()
                .noneMatch(it -> it.what().contains("RETURN") || it.what().equals("ON_A_LAP"));
        assertThat(factors).allSatisfy(it -> {
            assertThat(lingering.all().stream().map(it.tells()::test))
                    .containsExactlyElementsOf(
                            plain.all().stream().map(it.tells()::test).toList());
            assertThat(lingering.all().stream().map(it.marks()::test))
                    .containsExactlyElementsOf(
                            plain.all().stream().map(it.marks()::test).toList());
        });
    }

    private static History days(Days days) {
        return days.agreed(ritual("a scarf"))
                .came("5 0 12 ? 25+")
                .noted(Morning.SLEPT_BADLY)
                .brought(GRANNY)
                .came("5 0 12 ? 25+")
                .history();
    }

    /// In turns a guardian and somebody else, who have the harder mornings: eight mornings each.
    private static Days broughtBy(PersonId one, PersonId other, PersonId third, PersonId fourth) {
        Days days = consented()
                .said(new GuardianAdded(Chronicle.AMARA, Relation.MOTHER))
                .said(new GuardianAdded(Chronicle.TOMASZ, Relation.FATHER));
        for (int i = 0; i < 4; i++) {
            days.brought(one).came("0").brought(third).came("15");
            days.brought(other).came("0").brought(fourth).came("15");
        }
        return days.brought(null).came("0");
    }

    /// So many mornings with a bad night and without one, in turns.
    private static Days noted(int with, int without, String badly, String well) {
        return alternating(consented(), with, without, badly, well);
    }

    private static Days alternating(Days days, int with, int without, String badly, String well) {
        for (int i = 0; i < Math.max(with, without); i++) {
            days.noted(Morning.SLEPT_BADLY).came(i < with ? badly : "");
            days.noted().came(i < without ? well : "");
        }
        return days;
    }

    private static RitualWritten ritual(String object) {
        return new RitualWritten(new Spoken("Hug, kiss, go"), null, null, object == null ? null : new Spoken(object));
    }

    private static Days consented() {
        return consented("mia");
    }

    private static Days consented(String child) {
        return Days.of(child).said(new ConsentGiven(Consent.PATTERNS, true)).from(LocalDate.of(2026, 1, 1));
    }

    /// Asked in April, when all these mornings lie behind.
    private static Answer answer(Days days) {
        History mia = days.from(APRIL).noted().brought(null).came("0").history();
        return GoesWith.of(mia, List.of(mia));
    }

    private static Value value(History child, History... others) {
        var all = Stream.concat(Stream.of(child), Stream.of(others)).toList();
        return ((Known) GoesWith.of(child, all)).value();
    }

    private static GoesWith.With card(Days days) {
        return (GoesWith.With) ((Known) answer(days)).value();
    }

    private static void assertNone(Days days) {
        assertThat(((Known) answer(days)).value()).isInstanceOf(NothingFound.class);
    }

    private static void assertLacks(Answer answer, int have) {
        assertThat(answer).isInstanceOfSatisfying(NotEnoughYet.class, it -> {
            assertThat(it.reason()).isEqualTo("mornings-on-each-side");
            assertThat(it.have()).isEqualTo(have);
            assertThat(it.need()).isEqualTo(8);
        });
    }
}
