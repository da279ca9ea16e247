package hugkissgo.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Identity;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.By;
import hugkissgo.care.DayFact;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.IncidentNoted;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.DayFact.Mood;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.IncidentId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.Sealed;
import hugkissgo.notify.choices.Choices;
import hugkissgo.notify.choices.Choices.Detail;
import hugkissgo.notify.choices.Choices.Kinds;
import hugkissgo.notify.choices.Choices.Settled;
import hugkissgo.notify.household.Mia;
import hugkissgo.notify.telling.News;
import hugkissgo.notify.telling.Telling;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorthTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private final Mia mia = Mia.withBothParents();

    @Test
    void word_after_a_hard_goodbye_is_pushed_on_the_first_day_and_on_the_hundredth() {
        assertThat(pushed(mia.brought().goodbye(Goodbye.CRYING).later(5).settled(), Choices.UNSAID))
                .hasSize(2);
        mia.fetched();
        old();
        assertThat(pushed(mia.brought().goodbye(Goodbye.INCONSOLABLE).later(5).settled(), Choices.UNSAID))
                .hasSize(2);
    }

    @Test
    void messages_taper_after_ten_attended_days() {
        for (int day = 1; day <= 12; day++) {
            mia.brought().goodbye(Goodbye.GLAD).later(10).then(new GoodbyeHeld(mia.lastId()));
            assertThat(pushed(mia, Choices.UNSAID)).as("day " + day).hasSize(day <= 10 ? 2 : 0);
            mia.fetched().later(24 * 60 - 10);
        }
    }

    @Test
    void a_plan_that_runs_keeps_them_and_settled_in_ends_them() {
        old();
        mia.then(new PlanAgreed(LocalDate.of(2026, 4, 1), 10, null));
        mia.brought().goodbye(Goodbye.CALM).later(10).then(new GoodbyeHeld(mia.lastId()));
        assertThat(pushed(mia, Choices.UNSAID)).hasSize(2);
        mia.then(new SettledInConfirmed()).then(new GoodbyeHeld(mia.lastId()));
        assertThat(pushed(mia, Choices.UNSAID)).isEmpty();
    }

    @Test
    void a_guardian_may_want_word_only_after_some_minutes_or_never() {
        mia.brought().goodbye(Goodbye.CRYING).later(9).settled();

        assertThat(pushed(mia, settled(Settled.AFTER_MINUTES, 10))).isEmpty();
        assertThat(pushed(mia, settled(Settled.AFTER_MINUTES, 9))).hasSize(2);
        assertThat(pushed(mia, settled(Settled.NEVER, null))).isEmpty();
    }

    @Test
    void a_promise_missed_a_call_to_return_and_a_new_promise_are_always_pushed() {
        old();
        mia.brought().goodbye(Goodbye.CRYING).later(15);
        Choices least = settled(Settled.NEVER, null);
        assertThat(pushed(mia.then(new WordMissed(mia.now())), least)).hasSize(2);
        assertThat(pushed(mia.then(new AskedToReturn(Mia.ROSA, null)), least)).hasSize(2);
        assertThat(pushed(mia.then(new Comforted(Mia.ROSA, Comfort.HELD, 10)), least))
                .hasSize(2);
        assertThat(pushed(mia.then(new Comforted(Mia.ROSA, Comfort.HELD, null)), least))
                .isEmpty();
    }

    @Test
    void an_answer_is_pushed_to_whoever_asked() {
        mia.brought().then(new AskedHow(), By.adult(Mia.BEN));
        mia.then(new Answered(mia.lastId(), Mood.HAPPY, null, null));

        assertThat(pushed(mia, Choices.UNSAID)).containsExactly(Mia.BEN);
    }

    @Test
    void who_did_not_fetch_is_told_who_did() {
        mia.brought().goodbye(Goodbye.GLAD).then(new PickedUp(Mia.AMARA, Mia.ROSA, Identity.KNOWN));

        assertThat(pushed(mia, Choices.UNSAID)).containsExactly(Mia.BEN);
    }

    @Test
    void moments_are_pushed_by_choice_and_an_incident_is_told_by_people() {
        mia.brought().then(new MomentShared(DayFact.Kind.MOMENT, words()));
        assertThat(pushed(mia, Choices.UNSAID)).isEmpty();
        assertThat(pushed(
                        mia,
                        new Choices(null, Detail.GENERIC, new Kinds(Settled.ALWAYS, null, true, true), null, null)))
                .hasSize(2);
        mia.then(new IncidentNoted(new IncidentId("incident-1"), words()));
        assertThat(pushed(mia, Choices.UNSAID)).isEmpty();
    }

    @Test
    void quiet_hours_may_reach_over_midnight() {
        var night = new Choices(null, Detail.GENERIC, Choices.UNSAID.kinds(), LocalTime.of(20, 0), LocalTime.of(6, 30));

        assertThat(List.of("19:59", "20:00", "23:59", "00:00", "06:29", "06:30"))
                .filteredOn(it -> night.isQuiet(LocalTime.parse(it)))
                .containsExactly("20:00", "23:59", "00:00", "06:29");
        assertThat(Choices.UNSAID.isQuiet(LocalTime.MIDNIGHT)).isFalse();
    }

    private void old() {
        for (int day = 0; day < 20; day++) {
            mia.day(Goodbye.GLAD);
        }
    }

    private static Choices settled(Settled when, Integer minutes) {
        return new Choices(null, Detail.GENERIC, new Kinds(when, minutes, true, false), null, null);
    }

    private static Sealed words() {
        return new Sealed(Mia.MIA.stream(), EventId.derivedFrom("x"), "words", "");
    }

    private static List<PersonId> pushed(Mia mia, Choices choices) {
        return Telling.about(mia.last(), mia.household()).stream()
                .map(entry -> new News(entry, mia.household(), mia.last()))
                .filter(news -> Worth.aPush(news, choices, HELSINKI))
                .map(news -> news.entry().guardian())
                .toList();
    }
}
