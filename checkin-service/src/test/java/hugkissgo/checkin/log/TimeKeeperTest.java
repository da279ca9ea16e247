package hugkissgo.checkin.log;

import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Received;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Fact;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.checkin.log.Answer.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeKeeperTest {
    private final Cast cast = new Cast();
    private final Open checkin = Open.at(MORNING).begin(cast);

    @Test
    void a_promise_that_nobody_kept_is_missed_once_however_many_keep_time() {
        say(new SaidGoodbye(Goodbye.CRYING, cast.rosa, null, null));
        Instant due = MORNING.plus(Duration.ofMinutes(20));

        keep(due.minusMillis(1), 2);
        assertThat(passed()).isEmpty();

        keep(due, 8);
        assertThat(passed()).containsExactly(new WordMissed(due));
        keep(due.plusSeconds(60), 2);
        assertThat(passed()).hasSize(1);
    }

    @Test
    void a_promise_that_was_kept_is_not_missed() {
        say(new SaidGoodbye(Goodbye.CRYING, cast.rosa, null, null));
        say(new Settled(Activity.PAINTING, cast.rosa, null));

        keep(MORNING.plus(Duration.ofHours(1)), 2);

        assertThat(passed()).isEmpty();
    }

    @Test
    void a_glad_goodbye_without_distress_held() {
        Fact goodbye = say(new SaidGoodbye(Goodbye.GLAD, cast.rosa, null, null));

        keep(MORNING.plus(Duration.ofMinutes(10)), 8);

        assertThat(passed()).containsExactly(new GoodbyeHeld(goodbye.id()));
    }

    @Test
    void a_glad_goodbye_with_distress_did_not_hold_and_word_is_owed_instead() {
        say(new SaidGoodbye(Goodbye.GLAD, cast.rosa, null, null));
        say(new UpsetAgain());

        keep(MORNING.plus(Duration.ofMinutes(10)), 2);
        assertThat(passed()).isEmpty();
        keep(MORNING.plus(Duration.ofMinutes(20)), 2);
        assertThat(passed()).hasSize(1).first().isInstanceOf(WordMissed.class);
    }

    private Fact say(CareEvent said) {
        if (checkin.log
                        .tail(cast.centre, cast.mia.stream())
                        .block(Open.PATIENCE)
                        .seq()
                == 2) {
            checkin.hear(cast.ofMia(MORNING, new Received(cast.rosa, null)));
        }
        return ((Recorded) checkin.hear(cast.ofMia(MORNING, said))).fact();
    }

    /// Some keepers, each on an instance of its own, look at the same time.
    private void keep(Instant now, int keepers) {
        Flux.fromStream(IntStream.range(0, keepers).mapToObj(i -> Open.at(now).keeper()))
                .flatMap(TimeKeeper::round, keepers)
                .blockLast(Open.PATIENCE);
    }

    private List<CareEvent> passed() {
        return checkin.log
                .facts(cast.centre, cast.mia.stream())
                .map(Fact::event)
                .filter(TimePassed.class::isInstance)
                .collectList()
                .block(Open.PATIENCE);
    }
}
