package hugkissgo.notify.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.BarLifted;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.PersonFact.PersonErased;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.PersonId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HouseholdTest {
    private final Mia mia = Mia.withBothParents();

    @Test
    void guardians_are_entitled_until_removed_and_a_bar_beats_everything() {
        assertThat(entitled()).containsExactly(Mia.AMARA, Mia.BEN);
        mia.then(new AdultBarred(Mia.BEN));
        assertThat(entitled()).containsExactly(Mia.AMARA);
        mia.then(new GuardianAdded(Mia.BEN, Relation.FATHER));
        assertThat(entitled()).containsExactly(Mia.AMARA);
        mia.then(new BarLifted(Mia.BEN));
        assertThat(entitled()).containsExactlyInAnyOrder(Mia.AMARA, Mia.BEN);
        mia.then(new GuardianRemoved(Mia.AMARA));
        assertThat(entitled()).containsExactly(Mia.BEN);
    }

    @Test
    void a_guardian_added_by_mistake_is_none_once_corrected() {
        mia.then(new GuardianAdded(Mia.ROSA, Relation.OTHER));
        mia.then(new Corrected(mia.lastId(), null));

        assertThat(entitled()).containsExactly(Mia.AMARA, Mia.BEN);
    }

    @Test
    void a_bar_that_is_corrected_is_lifted_and_a_removal_that_is_corrected_is_undone() {
        mia.then(new AdultBarred(Mia.BEN));
        mia.then(new Corrected(mia.lastId(), null));
        mia.then(new GuardianRemoved(Mia.AMARA));
        mia.then(new Corrected(mia.lastId(), null));

        assertThat(entitled()).containsExactly(Mia.AMARA, Mia.BEN);
    }

    @Test
    void a_hard_goodbye_is_upset_with_a_promise_until_settled() {
        mia.brought().goodbye(Goodbye.CRYING);
        assertThat(stay().upsetSince()).isEqualTo(mia.now());
        assertThat(stay().promise().due()).isEqualTo(mia.now().plus(Duration.ofMinutes(15)));

        mia.later(8).settled();

        assertThat(stay().upsetSince()).isNull();
        assertThat(stay().promise().kept()).isTrue();
        assertThat(stay().parting().minutes()).isEqualTo(8);
    }

    @Test
    void a_promise_that_was_missed_stays_missed_and_a_new_one_may_be_made() {
        mia.brought().goodbye(Goodbye.CRYING).later(15).then(new WordMissed(mia.now()));
        assertThat(stay().promise().missed()).isTrue();
        mia.then(new Comforted(Mia.ROSA, Comfort.HELD, null));
        assertThat(stay().promise().kept()).isFalse();
        mia.then(new Comforted(Mia.ROSA, Comfort.HELD, 10));
        assertThat(stay().promise().missed()).isFalse();
    }

    @Test
    void being_held_keeps_the_promise_running_until_word_comes() {
        mia.brought().goodbye(Goodbye.CRYING).then(new Comforted(Mia.ROSA, Comfort.HELD, null));
        assertThat(stay().promise().kept()).isFalse();

        mia.later(8).settled();

        assertThat(stay().promise().kept()).isTrue();
    }

    @Test
    void distress_within_fifteen_minutes_voids_a_settling_and_later_does_not() {
        mia.brought().goodbye(Goodbye.CRYING).later(5).settled().later(14).then(new UpsetAgain());
        assertThat(stay().parting().settledAt()).isNull();
        mia.later(1).settled().later(15).then(new UpsetAgain());
        assertThat(stay().parting().minutes()).isEqualTo(20);
        assertThat(stay().upsetSince()).isNotNull();
    }

    @Test
    void a_glad_goodbye_is_happy_only_while_it_holds_for_ten_minutes() {
        mia.brought().goodbye(Goodbye.GLAD);
        assertThat(stay().mark().kind()).isEqualTo(Mark.Kind.HAPPY);
        mia.later(10).then(new UpsetAgain());
        assertThat(stay().mark().kind()).isEqualTo(Mark.Kind.HAPPY);
        var other =
                Mia.withBothParents().brought().goodbye(Goodbye.GLAD).later(9).then(new UpsetAgain());
        assertThat(other.household().lastStay().orElseThrow().mark().kind()).isEqualTo(Mark.Kind.HARD);
    }

    @Test
    void quiet_is_hard_until_engaged_and_a_parent_who_came_back_starts_it_again() {
        mia.brought().goodbye(Goodbye.QUIET);
        assertThat(stay().upsetSince()).isNotNull();
        mia.later(3).then(new ParentReturned());
        assertThat(stay().upsetSince()).isNull();
        mia.later(2).goodbye(Goodbye.FUSSING).later(4).settled();
        assertThat(stay().parting().minutes()).isEqualTo(4);
        assertThat(stay().goodbyes()).isEqualTo(2);
    }

    @Test
    void lost_from_sight_is_neither_upset_nor_settled() {
        mia.brought().goodbye(Goodbye.CRYING).later(5).then(new LostSight(Loss.NAP));

        assertThat(stay().upsetSince()).isNull();
        assertThat(stay().promise().kept()).isFalse();
        assertThat(stay().parting().minutes()).isNull();
    }

    @Test
    void a_corrected_settling_never_happened() {
        mia.brought().goodbye(Goodbye.CRYING).later(5).settled();
        mia.then(new Corrected(mia.lastId(), null));

        assertThat(stay().parting().settledAt()).isNull();
        assertThat(stay().upsetSince()).isNotNull();
    }

    @Test
    void older_visits_become_marks_and_nothing_grows_without_end() {
        mia.then(new PlanAgreed(LocalDate.of(2026, 3, 2), 10, null));
        for (int day = 0; day < 100; day++) {
            mia.then(new AbsenceReported(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2), null));
            mia.day(day % 2 == 0 ? Goodbye.GLAD : Goodbye.CRYING);
        }

        assertThat(mia.household().allMarks()).hasSize(84);
        assertThat(mia.household().allMarks().getFirst().kind()).isEqualTo(Mark.Kind.HAPPY);
        assertThat(mia.household().allMarks().getLast().minutes()).isEqualTo(9);
        assertThat(mia.household().write()).hasSizeLessThan(60_000);
        assertThat(mia.household().family().isSettlingIn()).isTrue();
        assertThat(entitled()).containsExactly(Mia.AMARA, Mia.BEN);
    }

    @Test
    void what_is_written_is_read_again_as_the_same() {
        mia.day(Goodbye.CRYING).brought().goodbye(Goodbye.GLAD).then(new SettledInConfirmed());

        assertThat(Known.read(Mia.MIA.stream(), mia.household().write())).isEqualTo(mia.household());
    }

    @Test
    void a_fact_of_somebody_else_cannot_stand_in_a_childs_stream() {
        assertThatThrownBy(() -> mia.then(new PersonErased())).isInstanceOf(IllegalArgumentException.class);
    }

    private List<PersonId> entitled() {
        return List.copyOf(mia.household().family().entitled());
    }

    private Stay stay() {
        return mia.household().lastStay().orElseThrow();
    }
}
