package hugkissgo.insights.fold;

import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.visit;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.victory.Victory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VictoriesTest {
    private final Chronicle mia = Chronicle.of("mia");
    private int day;

    /// One day a letter: `H` happy, `x` hard (ten minutes), `-` not recorded.
    private VictoriesTest days(String letters) {
        letters.chars().forEach(letter -> {
            Instant at = MONDAY.plus(Duration.ofDays(day));
            String name = "d" + day++;
            switch (letter) {
                case 'H' -> mia.came(name, at, Goodbye.GLAD, 0);
                case 'x' -> mia.came(name, at, Goodbye.CRYING, 10);
                default -> mia.arrived(name, at).left(name, at.plusSeconds(20_000));
            }
        });
        return this;
    }

    private List<Victory> of(Kind kind) {
        return Fold.of(mia).file().victories().stream()
                .filter(it -> it.kind() == kind)
                .toList();
    }

    @Test
    void three_happy_goodbyes_in_a_row_are_a_victory_at_the_third_and_not_before() {
        days("xxHH");
        assertThat(of(Kind.THREE_IN_A_ROW)).isEmpty();

        days("H");
        assertThat(of(Kind.THREE_IN_A_ROW))
                .singleElement()
                .satisfies(it -> assertThat(it.visits()).containsExactly(visit("d2"), visit("d3"), visit("d4")));
    }

    @Test
    void it_stands_on_the_fact_that_completed_it() {
        days("HHH");

        assertThat(of(Kind.THREE_IN_A_ROW).getFirst().asOf()).isEqualTo(14);
    }

    @Test
    void the_same_run_is_told_once_and_a_later_run_only_when_it_is_the_longest_so_far() {
        days("HHHHHxHHHHH");
        assertThat(of(Kind.THREE_IN_A_ROW)).hasSize(1);
        assertThat(of(Kind.LONGEST_RUN)).isEmpty();

        days("H");
        assertThat(of(Kind.LONGEST_RUN))
                .singleElement()
                .satisfies(it -> assertThat(it.visits()).hasSize(6));
        days("HH");
        assertThat(of(Kind.LONGEST_RUN)).hasSize(1);
    }

    @Test
    void a_hard_day_pauses_the_run_and_takes_nothing_away() {
        days("HHH");
        List<Victory> before = Fold.of(mia).file().victories();

        days("x");
        assertThat(Fold.of(mia).file().victories()).isEqualTo(before);
    }

    @Test
    void a_day_nobody_wrote_down_neither_breaks_nor_lengthens_a_run() {
        days("H-H");
        assertThat(of(Kind.THREE_IN_A_ROW)).isEmpty();

        days("-H");
        assertThat(of(Kind.THREE_IN_A_ROW)).hasSize(1);
    }

    @Test
    void three_in_one_week_at_any_hour_and_twice_on_a_day_are_three() {
        mia.came("tue-evening", MONDAY.plus(Duration.ofHours(35)), Goodbye.GLAD, 0);
        mia.came("sat-morning", MONDAY.plus(Duration.ofHours(120)), Goodbye.CALM, 0);
        mia.came("sat-evening", MONDAY.plus(Duration.ofHours(131)), Goodbye.GLAD, 0);

        assertThat(of(Kind.THREE_IN_A_ROW)).hasSize(1);
    }

    @Test
    void a_correction_amends_a_victory_and_never_takes_it_back() {
        days("HHH");
        Victory told = of(Kind.THREE_IN_A_ROW).getFirst();
        EventId goodbye = mia.facts().get(2).id();
        mia.add(MONDAY.plus(Duration.ofDays(4)), null, new Corrected(goodbye, null));

        assertThat(of(Kind.THREE_IN_A_ROW)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(told.id());
            assertThat(it.amended()).isTrue();
        });
        days("H");
        assertThat(of(Kind.THREE_IN_A_ROW))
                .singleElement()
                .satisfies(it -> assertThat(it.id()).isEqualTo(told.id()));
    }

    @Test
    void the_others_are_for_the_key_person_to_tell() {
        days("xxxH");

        assertThat(Fold.of(mia).file().victories())
                .extracting(Victory::kind)
                .containsExactly(Kind.FIRST_HAPPY, Kind.HAPPY_AFTER_HARD);
        assertThat(Fold.of(mia)
                        .file()
                        .victories()
                        .getFirst()
                        .won(Chronicle.OAK, mia.stream().child())
                        .isForFamilies())
                .isFalse();
    }

    @Test
    void settled_in_needs_the_goodbyes_and_a_persons_word() {
        days("xxHHHHHHHH");
        assertThat(of(Kind.SETTLED_IN)).isEmpty();

        mia.add(MONDAY.plus(Duration.ofDays(11)), null, new SettledInConfirmed());
        assertThat(of(Kind.SETTLED_IN)).hasSize(1);
    }
}
