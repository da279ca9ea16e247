package hugkissgo.insights.board;

import static hugkissgo.insights.Chronicle.ACORNS;
import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;
import static hugkissgo.insights.Chronicle.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.Hash;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.board.Today.Face;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.reading.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardTest {
    private static Chronicle mia() {
        return Chronicle.of("mia")
                .add(
                        MONDAY.minusSeconds(86_400),
                        null,
                        new ChildEnrolled(new Spoken("Mia Okafor"), null, 28, LocalDate.of(2026, 3, 1), ACORNS));
    }

    private static Today at(Instant now, Chronicle child) {
        return at(now, child, null);
    }

    private static Today at(Instant now, Chronicle child, @Nullable SettingsAgreed settings) {
        var book = new CentreBook(OAK, 1, Hash.NONE, settings, List.of());
        var faces = new Faces(book, new Opened(OAK, Map.of(), Map.of()), Map.of(), now);
        return new Board(book, faces).of(List.of(Fold.of(child).file()));
    }

    @Test
    void nobody_is_expected_on_a_closed_day_and_whoever_comes_is_on_the_board() {
        Instant saturday = MONDAY.plus(Duration.ofDays(5));
        var closed = new SettingsAgreed(
                "Oak", ZoneOffset.UTC, LocalTime.of(7, 0), LocalTime.of(17, 0), 20, false, List.of("en"));

        assertThat(at(saturday, mia(), closed).rooms()).isEmpty();
        assertThat(state(at(saturday.minus(Duration.ofDays(1)), mia(), closed))).isEqualTo(Today.State.EXPECTED);
        assertThat(state(at(saturday.plusSeconds(60), mia().arrived("sat", saturday), closed)))
                .isEqualTo(Today.State.HERE);
    }

    private static Today.State state(Today today) {
        return today.rooms().getFirst().children().getFirst().state();
    }

    @Test
    void a_child_of_yesterday_whom_nobody_signed_out_is_expected_today_and_asked_after() {
        Chronicle mia = mia().arrived("mon", MONDAY).goodbye("mon", MONDAY.plusSeconds(600), Goodbye.CALM);

        Today tuesday = at(MONDAY.plus(Duration.ofHours(24)), mia);
        assertThat(state(tuesday)).isEqualTo(Today.State.EXPECTED);
        assertThat(tuesday.unclosed()).extracting(it -> it.id().value()).containsExactly("child-mia");

        Today monday = at(MONDAY.plus(Duration.ofHours(8)), mia);
        assertThat(state(monday)).isEqualTo(Today.State.HERE);
        assertThat(monday.unclosed()).isEmpty();
    }

    @Test
    void a_child_brought_in_the_evening_is_here_after_midnight_and_one_who_has_left_is_not_asked_after() {
        Instant evening = Instant.parse("2026-03-02T19:00:00Z");
        Chronicle late = mia().arrived("late", evening);
        assertThat(state(at(evening.plus(Duration.ofHours(6)), late))).isEqualTo(Today.State.HERE);

        Chronicle gone = mia().arrived("mon", MONDAY).left("mon", MONDAY.plusSeconds(3600));
        Today next = at(MONDAY.plus(Duration.ofHours(24)), gone);
        assertThat(state(next)).isEqualTo(Today.State.EXPECTED);
        assertThat(next.unclosed()).isEmpty();
    }

    @Test
    void while_the_record_is_read_only_what_was_seen_stands_on_the_board() {
        Chronicle mia = mia().arrived("mon", MONDAY).goodbye("mon", MONDAY.plusSeconds(600), Goodbye.CALM);
        Instant tuesday = MONDAY.plus(Duration.ofHours(24));
        var behind = Reading.of(tuesday, 0, Optional.of(MONDAY));

        Today of = at(tuesday, mia).asFarAs(behind);
        assertThat(of.unclosed()).isNull();
        assertThat(of.rooms()).allSatisfy(room -> {
            assertThat(room.children()).isEmpty();
            assertThat(room.counts()).isNull();
        });
        Today monday = at(MONDAY.plus(Duration.ofHours(2)), mia).asFarAs(behind);
        assertThat(state(monday)).isEqualTo(Today.State.HERE);
        assertThat(monday.reading()).isEqualTo(behind);
    }

    @Test
    void of_a_child_seen_today_no_one_says_before_all_is_read_that_nobody_wrote_or_that_the_family_waits() {
        Chronicle mia = mia().came("mon", MONDAY, Goodbye.CRYING, 8).arrived("again", MONDAY.plusSeconds(25_000));
        var behind = Reading.of(MONDAY, 900, Optional.empty());
        Face now = face(at(MONDAY.plusSeconds(26_000), mia));
        Face read = face(at(MONDAY.plusSeconds(26_000), mia).asFarAs(behind));
        assertThat(now.unwritten()).isTrue();
        assertThat(read.unwritten()).isFalse();

        Chronicle leo = mia().arrived("mon", MONDAY)
                .goodbye("mon", MONDAY.plusSeconds(600), Goodbye.CRYING)
                .add(MONDAY.plusSeconds(900), Chronicle.visit("mon"), new Settled(Activity.BLOCKS, ROSA, null));
        assertThat(face(at(MONDAY.plusSeconds(1_000), leo)).told()).isNotNull();
        assertThat(face(at(MONDAY.plusSeconds(1_000), leo).asFarAs(behind)).told())
                .isNull();
    }

    private static Face face(Today today) {
        return today.rooms().getFirst().children().getFirst();
    }

    @Test
    void a_board_of_which_the_broker_tells_nothing_stands_but_calls_nobody_not_signed_out() {
        Chronicle mia = mia().arrived("mon", MONDAY);
        Today tuesday = at(MONDAY.plus(Duration.ofHours(24)), mia);
        var unknown = new Reading(MONDAY, Reading.State.UNKNOWN, null, null);
        assertThat(tuesday.asFarAs(unknown).unclosed()).isNull();
        assertThat(tuesday.asFarAs(unknown).rooms()).isEqualTo(tuesday.rooms());
        assertThat(tuesday.asFarAs(Reading.of(MONDAY, 0, Optional.empty()))).isEqualTo(tuesday);
    }
}
