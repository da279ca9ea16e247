package hugkissgo.checkin.day;

import static hugkissgo.checkin.day.Day.AMARA;
import static hugkissgo.checkin.day.Day.JONAS;
import static hugkissgo.checkin.day.Day.ROSA;
import static hugkissgo.checkin.day.Day.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.By;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.Mood;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.PersonFact.StaffLeftCentre;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.checkin.visit.Goodbyes;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HearingTest {
    private static final By MOTHER = By.adult(AMARA);

    @Test
    void a_family_says_little_by_itself_and_only_of_its_own_child() {
        Day day = Day.left(Goodbye.CALM).at(1);
        assertThat(day.refused(day.by(MOTHER, new AskedHow()))).isNull();
        assertThat(day.refused(day.by(MOTHER, new ConsentGiven(Consent.PHOTOS, true))))
                .isNull();
        assertThat(day.refused(day.by(MOTHER, new CollectorApproved(JONAS, TODAY, TODAY))))
                .isNull();
        assertThat(day.refused(day.by(MOTHER, new ParentReturned()))).isEqualTo(Reason.NOT_ALLOWED_HERE);
        assertThat(day.refused(day.by(By.adult(JONAS), new AskedHow()))).isEqualTo(Reason.NOT_A_GUARDIAN);
        assertThat(day.says(new AdultBarred(AMARA)).refused(day.by(MOTHER, new AskedHow())))
                .isEqualTo(Reason.BARRED);
    }

    @Test
    void nobody_drops_a_child_off_in_anothers_name() {
        Day day = Day.enrolled();
        var brought = new DroppedOff(AMARA, null, List.of(), null, null);
        assertThat(day.refused(day.by(MOTHER, brought))).isNull();
        assertThat(day.refused(day.by(By.adult(JONAS), brought))).isEqualTo(Reason.NOT_ALLOWED_HERE);
    }

    @Test
    void a_child_nobody_enrolled_is_not_known_and_no_event_stands_in_anothers_stream() {
        assertThat(new Day().refused(new Received(ROSA, null))).isEqualTo(Reason.UNKNOWN_PERSON);
        assertThat(Day.enrolled().refused(new StaffLeftCentre())).isEqualTo(Reason.NOT_ALLOWED_HERE);
        assertThat(Day.enrolled().refused(new WordMissed(Day.MORNING))).isEqualTo(Reason.NOT_ALLOWED_HERE);
    }

    @Test
    void a_time_is_within_a_day_and_never_ahead() {
        Day day = Day.enrolled();
        assertThat(day.refused(day.happenedAt(2, Provenance.LIVE, new Received(ROSA, null))))
                .isNull();
        assertThat(day.refused(day.happenedAt(3, Provenance.LIVE, new Received(ROSA, null))))
                .isEqualTo(Reason.TIME_OUT_OF_RANGE);
        assertThat(day.refused(day.happenedAt(-24 * 60, Provenance.OFFLINE, new Received(ROSA, null))))
                .isNull();
        assertThat(day.refused(day.happenedAt(-24 * 60 - 1, Provenance.OFFLINE, new Received(ROSA, null))))
                .isEqualTo(Reason.TIME_OUT_OF_RANGE);
        assertThat(day.refused(day.happenedAt(-24 * 60 - 1, Provenance.PROXY, new Received(ROSA, null))))
                .isNull();
    }

    @Test
    void a_drop_off_told_late_joins_the_visit_that_the_room_began() {
        Day day = Day.enrolled().says(new Received(ROSA, null));
        VisitId begun = day.child().visit().id();
        day.at(30);
        day.says(day.happenedAt(-5, Provenance.OFFLINE, new DroppedOff(AMARA, null, List.of(), null, null)));

        assertThat(day.child().visit().id()).isEqualTo(begun);
        assertThat(day.child().visit().brought().at()).isEqualTo(Day.minute(-5));
        assertThat(day.child().visit().received()).isNotNull();
    }

    @Test
    void several_visits_a_day_each_have_their_own_goodbyes() {
        Day day = Day.left(Goodbye.CRYING).at(60).says(Day.pickUp(AMARA));
        assertThat(day.state()).isEqualTo(ChildState.GONE);
        VisitId first = day.child().visit().id();

        day.at(600).says(new DroppedOff(AMARA, null, List.of(), null, null));
        assertThat(day.child().visit().id()).isNotEqualTo(first);
        assertThat(day.state()).isEqualTo(ChildState.DOOR);
        assertThat(day.goodbyes()).isEqualTo(Goodbyes.NONE);
    }

    @Test
    void how_is_she_may_be_asked_every_thirty_minutes_and_is_answered_once() {
        Day day = Day.left(Goodbye.CALM).says(new AskedHow());
        EventId asked = day.last().id();
        assertThat(day.at(29).refused(new AskedHow())).isEqualTo(Reason.TOO_SOON);
        assertThat(day.at(30).refused(new AskedHow())).isNull();

        day.says(new Answered(asked, Mood.HAPPY, null, null));
        assertThat(day.refused(new Answered(asked, Mood.HAPPY, null, null))).isEqualTo(Reason.NOTHING_TO_CORRECT);
    }

    @Test
    void an_absence_lies_ahead_and_shows_on_its_days() {
        Day day = Day.enrolled();
        assertThat(day.refused(new AbsenceReported(TODAY.minusDays(2), TODAY.minusDays(1), null)))
                .isEqualTo(Reason.ABSENT_RANGE);
        assertThat(day.refused(new AbsenceReported(TODAY.plusYears(2), TODAY.plusYears(2), null)))
                .isEqualTo(Reason.ABSENT_RANGE);

        day.says(day.by(MOTHER, new AbsenceReported(TODAY, TODAY.plusDays(1), null)));
        assertThat(day.state()).isEqualTo(ChildState.ABSENT);
        assertThat(day.at(2 * 24 * 60).state()).isEqualTo(ChildState.EXPECTED);
    }

    @Test
    void a_family_takes_back_only_its_own_absence() {
        Day day = Day.enrolled();
        day.says(day.by(MOTHER, new AbsenceReported(TODAY, TODAY, null)));
        var mine = new Corrected(day.last().id(), null);
        day.says(day.by(MOTHER, mine));
        assertThat(day.state()).isEqualTo(ChildState.EXPECTED);

        day.says(new Received(ROSA, null));
        assertThat(day.refused(day.by(MOTHER, new Corrected(day.last().id(), null))))
                .isEqualTo(Reason.NOT_ALLOWED_HERE);
    }

    @Test
    void the_room_takes_back_today_and_the_office_any_day() {
        Day day = Day.enrolled().says(new Received(ROSA, null));
        var corrected = new Corrected(day.last().id(), null);
        day.at(24 * 60);
        assertThat(day.refused(corrected)).isEqualTo(Reason.TOO_LATE_TO_UNDO);
        day.says(day.happenedAt(24 * 60, Provenance.CORRECTION, corrected));
        assertThat(day.child().visit()).isNull();
        assertThat(day.refused(corrected)).isEqualTo(Reason.NOTHING_TO_CORRECT);
    }

    @Test
    void nothing_that_is_not_there_and_nothing_with_an_opposite_is_corrected() {
        Day day = Day.enrolled();
        assertThat(day.refused(new Corrected(EventId.at(Day.MORNING), null))).isEqualTo(Reason.NOTHING_TO_CORRECT);
        assertThat(day.refused(new Corrected(day.last().id(), null))).isEqualTo(Reason.NOTHING_TO_CORRECT);
    }

    @Test
    void a_pickup_taken_back_leaves_the_child_here() {
        Day day = Day.left(Goodbye.CALM).at(300).says(Day.pickUp(AMARA));
        day.says(new Corrected(day.last().id(), null));
        assertThat(day.state()).isEqualTo(ChildState.HERE);
    }
}
