package hugkissgo.insights.metrics.centre;

import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.CareEvent;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.EventId;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.centre.FamilyTold.Heard;
import hugkissgo.insights.metrics.centre.FamilyTold.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FamilyToldTest {
    private final Map<EventId, Word> words = new HashMap<>();
    private final Chronicle mia = Chronicle.of("mia").arrived("mia", minute(-5));

    @Test
    void word_that_came_in_time_of_a_child_still_upset_kept_the_promise_and_nobody_waited() {
        crying(20);
        at(14, comforted(30)).heardAt(15);
        at(60, settled()).heardAt(62);

        assertThat(told()).isEqualTo(new Heard(1, 1, 1, 2, 0, 0, 2L, 2L, 2));
    }

    @Test
    void a_promise_missed_is_counted_from_its_minute_to_the_first_word_a_guardian_heard() {
        crying(20);
        at(5, comforted(null)).heardAt(5);
        at(20, new WordMissed(minute(20))).heardAt(32);
        at(40, comforted(15)).heardAt(41);
        gone();

        assertThat(told()).isEqualTo(new Heard(0, 1, 0, 1, 0, 0, 12L, 12L, 0));
    }

    @Test
    void a_family_that_never_heard_is_neither_dropped_nor_called_fast() {
        crying(20);
        at(20, new WordMissed(minute(20)));
        gone();

        assertThat(told()).isEqualTo(new Heard(0, 1, 0, 0, 1, 0, null, null, 0));

        words.put(mia.facts().get(mia.facts().size() - 2).id(), new Word(null, true));
        assertThat(told()).isEqualTo(new Heard(0, 1, 0, 0, 0, 1, null, null, 0));
    }

    @Test
    void the_minute_is_the_one_that_this_goodbye_promised() {
        crying(45);
        at(44, settled()).heardAt(46);

        assertThat(told()).isEqualTo(new Heard(1, 0, 0, 1, 0, 0, 2L, 2L, 1));

        at(50, new UpsetAgain(10));
        at(61, new AskedToReturn(ROSA, null)).heardAt(63);
        assertThat(told()).isEqualTo(new Heard(0, 1, 0, 1, 0, 0, 3L, 3L, 1));
    }

    @Test
    void nothing_is_owed_after_a_glad_goodbye_a_parents_return_or_before_its_minute() {
        at(0, new SaidGoodbye(Goodbye.GLAD, ROSA, 28, Chronicle.ACORNS, null));
        at(12, new UpsetAgain(20));
        at(30, new ParentReturned());
        at(40, new SaidGoodbye(Goodbye.CRYING, ROSA, 28, Chronicle.ACORNS, 20));
        at(55, comforted(20)).heardAt(56);
        assertThat(answer()).isInstanceOf(NotEnoughYet.class);

        at(61, comforted(20));
        assertThat(told()).isEqualTo(new Heard(0, 1, 1, 1, 0, 0, 0L, 0L, 1));
    }

    private void crying(int promised) {
        at(0, new SaidGoodbye(Goodbye.CRYING, ROSA, 28, Chronicle.ACORNS, promised));
    }

    private static Comforted comforted(Integer nextWord) {
        return new Comforted(ROSA, Comfort.HELD, nextWord);
    }

    private static Settled settled() {
        return new Settled(Activity.BOOKS, ROSA, null);
    }

    private void gone() {
        mia.left("mia", minute(400));
    }

    /// So many minutes after the goodbye.
    private FamilyToldTest at(int minute, CareEvent event) {
        mia.add(minute(minute), Chronicle.visit("mia"), event);
        return this;
    }

    private void heardAt(int minute) {
        words.put(mia.last().fact().id(), new Word(minute(minute), false));
    }

    private static Instant minute(int minute) {
        return MONDAY.plus(10L + minute, ChronoUnit.MINUTES);
    }

    private Heard told() {
        return (Heard) ((Known) answer()).value();
    }

    private Answer answer() {
        var fold = Fold.of(mia);
        var separation = fold.visits().get(Chronicle.visit("mia")).told().orElseThrow();
        History history = History.of(fold.file(), List.of(separation), ZoneId.of("Europe/Berlin"));
        var day = LocalDate.of(2026, 3, 2);
        return FamilyTold.of(new Mornings(List.of(history), day, day), words);
    }
}
