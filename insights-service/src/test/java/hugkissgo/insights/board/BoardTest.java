package hugkissgo.insights.board;

import static hugkissgo.insights.Chronicle.ACORNS;
import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.Hash;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.names.Opened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    void a_read_model_that_lags_says_so_and_one_batch_is_no_lag() {
        assertThat(Reading.of(MONDAY, 499, false).state()).isEqualTo(Reading.State.UP_TO_DATE);
        assertThat(Reading.of(MONDAY, 41_000, false).state()).isEqualTo(Reading.State.CATCHING_UP);
        assertThat(Reading.of(MONDAY, 3, true).state()).isEqualTo(Reading.State.CATCHING_UP);
    }

    @Test
    void a_fact_that_comes_long_after_it_was_recorded_shows_that_more_is_on_its_way() {
        var freshness = new Freshness(Clock.fixed(MONDAY.plusSeconds(300), ZoneOffset.UTC));
        freshness.took(MONDAY.plusSeconds(280));
        assertThat(freshness.isBehind()).isFalse();
        freshness.took(MONDAY);
        assertThat(freshness.isBehind()).isTrue();
    }
}
