package hugkissgo.checkin.day;

import static hugkissgo.checkin.day.Day.ROSA;
import static hugkissgo.checkin.day.Day.minute;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.Mood;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.TimePassed.WordMissed;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoodbyesTest {

    @ParameterizedTest
    @EnumSource(names = {"QUIET", "FUSSING", "CRYING", "INCONSOLABLE"})
    void after_a_hard_goodbye_the_child_is_upset_and_word_is_promised(Goodbye hard) {
        Day day = Day.left(hard);

        assertThat(day.state()).isEqualTo(ChildState.UPSET);
        assertThat(day.child().due()).contains(minute(20));
        assertThat(day.last().event()).isEqualTo(new SaidGoodbye(hard, ROSA, 22, Day.BEETLES, 20));
    }

    @ParameterizedTest
    @EnumSource(names = {"GLAD", "CALM"})
    void a_happy_goodbye_is_watched_for_ten_minutes(Goodbye happy) {
        Day day = Day.left(happy);

        assertThat(day.state()).isEqualTo(ChildState.HERE);
        assertThat(day.child().due()).contains(minute(10));
        assertThat(day.at(9).timePasses().last().event()).isInstanceOf(SaidGoodbye.class);
        assertThat(day.at(10).timePasses().last().event()).isInstanceOf(GoodbyeHeld.class);
        assertThat(day.child().due()).isEmpty();
    }

    @Test
    void any_distress_ends_the_watching() {
        assertThat(Day.left(Goodbye.GLAD)
                        .says(new Comforted(ROSA, Comfort.HELD, null))
                        .child()
                        .due())
                .isEmpty();
        assertThat(Day.left(Goodbye.GLAD).says(new ParentReturned()).child().due())
                .isEmpty();
        assertThat(Day.left(Goodbye.GLAD).at(1).says(new UpsetAgain()).child().due())
                .contains(minute(21));
    }

    @Test
    void a_plan_promises_sooner_until_the_child_has_settled_in() {
        var plan = new PlanAgreed(Day.TODAY, 10, null);
        var goodbye = new SaidGoodbye(Goodbye.CRYING, ROSA, null, null);

        assertThat(Day.received().says(plan).says(goodbye).child().due()).contains(minute(10));
        assertThat(Day.received()
                        .says(plan)
                        .says(new SettledInConfirmed())
                        .says(goodbye)
                        .child()
                        .due())
                .contains(minute(20));
    }

    @Test
    void a_goodbye_told_late_promises_from_when_it_was_told() {
        Day day = Day.received().at(15);
        day.says(day.happenedAt(0, Provenance.LIVE, new SaidGoodbye(Goodbye.CRYING, ROSA, null, null)));

        assertThat(day.goodbyes().distress().upsetSince()).isEqualTo(minute(0));
        assertThat(day.child().due()).contains(minute(35));
    }

    @Test
    void word_sent_keeps_the_promise() {
        Day day = Day.left(Goodbye.CRYING).at(5);
        assertThat(day.says(new Settled(Activity.BLOCKS, ROSA, null)).child().due())
                .isEmpty();
        assertThat(day.state()).isEqualTo(ChildState.HERE);
        assertThat(Day.left(Goodbye.CRYING)
                        .says(new AskedToReturn(ROSA, null))
                        .child()
                        .due())
                .isEmpty();
        assertThat(Day.left(Goodbye.CRYING).says(Day.pickUp(Day.AMARA)).child().due())
                .isEmpty();

        Day asked = Day.left(Goodbye.CRYING).says(new AskedHow());
        assertThat(asked.says(new Answered(asked.last().id(), Mood.NEEDS_COMFORT, null, null))
                        .child()
                        .due())
                .isEmpty();
        assertThat(asked.child().visit().questions()).isEmpty();
    }

    @Test
    void comfort_alone_keeps_nothing_but_may_promise_anew() {
        Day day = Day.left(Goodbye.CRYING).at(8).says(new Comforted(ROSA, Comfort.HELD, null));
        assertThat(day.child().due()).contains(minute(20));
        assertThat(day.state()).isEqualTo(ChildState.UPSET);

        day.says(new Comforted(ROSA, Comfort.STILL_UPSET, 15));
        assertThat(day.child().due()).contains(minute(23));
    }

    @Test
    void lost_sight_of_is_not_upset_and_word_is_still_owed() {
        Day day = Day.left(Goodbye.CRYING).says(new LostSight(Loss.NAP));
        assertThat(day.state()).isEqualTo(ChildState.HERE);
        assertThat(day.child().due()).contains(minute(20));
    }

    @Test
    void a_promise_is_missed_when_its_minute_comes_and_only_once() {
        Day day = Day.left(Goodbye.CRYING).at(19).timePasses();
        assertThat(day.last().event()).isInstanceOf(SaidGoodbye.class);

        day.at(20).timePasses();
        assertThat(day.last().event()).isEqualTo(new WordMissed(minute(20)));
        assertThat(day.goodbyes().promise().missed()).isTrue();
        assertThat(day.at(30).child().passed(minute(30))).isEqualTo(Optional.empty());
    }

    @Test
    void a_parent_who_comes_back_needs_no_word_and_the_next_goodbye_promises_anew() {
        Day day = Day.left(Goodbye.CRYING).at(5).says(new ParentReturned());
        assertThat(day.child().due()).isEmpty();

        day.at(9).says(new SaidGoodbye(Goodbye.FUSSING, ROSA, null, null));
        assertThat(day.child().due()).contains(minute(29));
        assertThat(day.goodbyes().times()).isEqualTo(2);
        assertThat(day.goodbyes().returns()).isEqualTo(1);
        assertThat(day.goodbyes().first().state()).isEqualTo(Goodbye.CRYING);
        assertThat(day.goodbyes().last().state()).isEqualTo(Goodbye.FUSSING);
    }

    @Test
    void upset_within_fifteen_minutes_of_settling_voids_it() {
        var painting = new Settled(Activity.PAINTING, ROSA, null);
        assertThat(Day.left(Goodbye.CRYING)
                        .at(5)
                        .says(painting)
                        .at(19)
                        .says(new UpsetAgain())
                        .goodbyes()
                        .distress()
                        .settled())
                .isNull();
        assertThat(Day.left(Goodbye.CRYING)
                        .at(5)
                        .says(painting)
                        .at(20)
                        .says(new UpsetAgain())
                        .goodbyes()
                        .distress()
                        .settled())
                .isNotNull();
    }

    @Test
    void taking_back_a_settling_brings_the_promise_back() {
        Day day = Day.left(Goodbye.CRYING).at(5).says(new Settled(Activity.PAINTING, ROSA, null));
        day.at(7).says(new Corrected(day.last().id(), null));

        assertThat(day.state()).isEqualTo(ChildState.UPSET);
        assertThat(day.child().due()).contains(minute(20));
    }

    @Test
    void a_promise_brought_back_after_its_minute_is_not_missed_behind_everybodys_back() {
        Day day = Day.left(Goodbye.CRYING).at(5).says(new Settled(Activity.PAINTING, ROSA, null));
        day.at(40).says(new Corrected(day.last().id(), null));

        assertThat(day.child().due()).contains(minute(60));
        assertThat(day.child().passed(minute(40))).isEmpty();
    }
}
