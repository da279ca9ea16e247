package hugkissgo.insights.fold;

import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.ROSA;
import static hugkissgo.insights.Chronicle.TOMASZ;
import static hugkissgo.insights.Chronicle.visit;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.victory.Victory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The kinds of small victory that the key person is to tell.
@DisplayNameGeneration(ReplaceUnderscores.class)
class VictoryKindsTest {
    private final Chronicle mia = Chronicle.of("mia");
    private int day;

    private Instant at() {
        return MONDAY.plus(Duration.ofDays(day));
    }

    /// A morning each, 0 is happy.
    private VictoryKindsTest came(int... minutes) {
        for (int it : minutes) {
            mia.came("d" + day, at(), it == 0 ? Goodbye.GLAD : Goodbye.CRYING, it);
            day++;
        }
        return this;
    }

    private VictoryKindsTest settledWith(PersonId adult) {
        mia.arrived("d" + day, at()).goodbye("d" + day, at().plusSeconds(600), Goodbye.CRYING);
        mia.add(at().plusSeconds(1200), visit("d" + day), new Settled(Activity.BOOKS, adult, null));
        day++;
        return this;
    }

    private VictoryKindsTest cameWithAReturn() {
        mia.arrived("d" + day, at()).goodbye("d" + day, at().plusSeconds(600), Goodbye.CRYING);
        mia.add(at().plusSeconds(900), visit("d" + day), new ParentReturned());
        mia.goodbye("d" + day, at().plusSeconds(1200), Goodbye.CRYING);
        mia.add(at().plusSeconds(1800), visit("d" + day), new Settled(Activity.BOOKS, ROSA, null));
        day++;
        return this;
    }

    private List<Integer> of(Kind kind) {
        return Fold.of(mia).file().victories().stream()
                .filter(it -> it.kind() == kind)
                .map(Victory::visits)
                .map(it -> Integer.parseInt(it.getLast().value().substring("visit-d".length())))
                .toList();
    }

    @Test
    void a_hard_goodbye_quicker_than_eight_or_more_before_it() {
        came(10, 10, 10, 10, 10, 10, 10, 9);
        assertThat(of(Kind.QUICKEST_HARD)).isEmpty();

        came(9, 8);
        assertThat(of(Kind.QUICKEST_HARD)).containsExactly(9);
    }

    @Test
    void a_goodbye_lost_sight_of_early_is_not_the_quickest() {
        came(10, 10, 10, 10, 10, 10, 10, 10);
        mia.arrived("d8", at()).goodbye("d8", at().plusSeconds(600), Goodbye.CRYING);
        mia.add(at().plusSeconds(720), visit("d8"), new LostSight(Loss.NAP));

        assertThat(of(Kind.QUICKEST_HARD)).isEmpty();
    }

    @Test
    void the_first_settling_with_another_adult() {
        settledWith(ROSA).settledWith(ROSA);
        assertThat(of(Kind.NEW_ADULT)).isEmpty();

        settledWith(TOMASZ).settledWith(TOMASZ);
        assertThat(of(Kind.NEW_ADULT)).containsExactly(2);
    }

    @Test
    void the_first_goodbye_without_a_return_after_three_with() {
        cameWithAReturn().cameWithAReturn().came(5);
        assertThat(of(Kind.NO_RETURN)).isEmpty();

        cameWithAReturn().cameWithAReturn().cameWithAReturn().came(5);
        assertThat(of(Kind.NO_RETURN)).containsExactly(6);
    }

    @Test
    void the_first_day_back_after_a_week_as_before_it() {
        came(10, 10, 10, 10, 10);
        day += 6;
        came(10);

        assertThat(of(Kind.BACK_AS_BEFORE)).containsExactly(11);
    }

    @Test
    void a_harder_first_day_back_and_an_ordinary_one_after_six_days_are_none() {
        came(10, 10, 10, 10, 10);
        day += 6;
        came(11);
        day += 5;
        came(10);

        assertThat(of(Kind.BACK_AS_BEFORE)).isEmpty();
    }

    @Test
    void a_happy_goodbye_after_three_hard_ones_and_again_only_ten_attended_days_later() {
        came(5, 5, 0, 5, 5, 5, 0);
        assertThat(of(Kind.HAPPY_AFTER_HARD)).containsExactly(6);

        came(5, 5, 5, 0, 5, 5, 5, 5, 5, 0);
        assertThat(of(Kind.HAPPY_AFTER_HARD)).containsExactly(6, 16);
    }

    /// Brought at 7:46 and at 13:46, hard at noon; a letter a day, `H` where the morning was happy.
    private VictoryKindsTest cameTwiceADay(String letters) {
        letters.chars().forEach(letter -> {
            mia.came("d" + day, at(), letter == 'H' ? Goodbye.GLAD : Goodbye.CRYING, 5);
            mia.came("d" + day + "0000", at().plus(Duration.ofHours(6)), Goodbye.CRYING, 5);
            day++;
        });
        return this;
    }

    @Test
    void ten_attended_days_are_ten_days_also_for_a_child_that_comes_twice_a_day() {
        cameTwiceADay("xxHxxxxHxxxx");
        assertThat(of(Kind.HAPPY_AFTER_HARD)).containsExactly(2);

        cameTwiceADay("H");
        assertThat(of(Kind.HAPPY_AFTER_HARD)).containsExactly(2, 12);
    }

    @Test
    void each_of_them_stays_amended_when_its_morning_is_corrected_away() {
        came(5, 5, 5, 0);
        var goodbye = mia.facts().get(mia.facts().size() - 3);
        mia.add(at(), null, new Corrected(goodbye.id(), null));

        assertThat(Fold.of(mia).file().victories())
                .extracting(Victory::kind, Victory::amended)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.FIRST_HAPPY, true),
                        org.assertj.core.groups.Tuple.tuple(Kind.HAPPY_AFTER_HARD, true));
    }
}
