package hugkissgo.checkin.log;

import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Attendance.Signing;
import hugkissgo.care.By;
import hugkissgo.care.Fact;
import hugkissgo.care.Provenance;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.day.Reason;
import hugkissgo.checkin.log.Answer.Already;
import hugkissgo.checkin.log.Answer.Recorded;
import hugkissgo.checkin.log.Answer.Refused;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrontDeskTest {
    private final Cast cast = new Cast();
    private final Open checkin = Open.at(MORNING.plusSeconds(1)).begin(cast);

    @Test
    void a_drop_off_is_kept_and_begins_a_visit() {
        Recorded answer = (Recorded) checkin.hear(dropOff());

        assertThat(answer.fact().seq()).isEqualTo(3);
        assertThat(((ChildDay) answer.after()).openVisit()).isPresent();
        assertThat(facts()).last().isEqualTo(answer.fact());
        Standing stands = checkin.log.tail(cast.centre, cast.mia.stream()).block();
        assertThat(stands.tail()).isEqualTo(answer.after());
        assertThat(stands.hash()).isEqualTo(answer.fact().hash());
    }

    @Test
    void a_hundred_double_taps_at_once_are_one_fact_and_one_answer() {
        Proposal tap = dropOff();

        List<Answer> answers = Flux.range(0, 100)
                .flatMap(i -> checkin.desk.hear(tap), 100)
                .collectList()
                .block(Open.PATIENCE);

        assertThat(facts()).hasSize(3);
        assertThat(answers).hasSize(100);
        assertThat(answers.stream().filter(Recorded.class::isInstance)).hasSize(1);
        assertThat(answers.stream().map(FrontDeskTest::factOf)).containsOnly(facts().getLast());
    }

    @Test
    void two_kiosks_with_taps_of_their_own_begin_one_visit() {
        List<Answer> answers = Flux.range(0, 20)
                .flatMap(i -> checkin.desk.hear(dropOff()), 20)
                .collectList()
                .block(Open.PATIENCE);

        assertThat(facts()).hasSize(3);
        assertThat(answers.stream().filter(Refused.class::isInstance))
                .hasSize(19)
                .containsOnly(new Refused(Reason.ALREADY_HERE));
    }

    @Test
    void what_was_kept_is_answered_again_even_when_it_would_be_refused_now() {
        Proposal tap = dropOff();
        Fact kept = ((Recorded) checkin.hear(tap)).fact();
        checkin.hear(cast.ofMia(MORNING, new Received(cast.rosa, null)));

        assertThat(checkin.hear(tap)).isEqualTo(new Already(kept));
        assertThat(Open.at(MORNING.plusSeconds(9)).hear(tap)).isEqualTo(new Already(kept));
    }

    @Test
    void an_id_that_stands_for_something_else_opens_nothing() {
        Proposal tap = dropOff();
        checkin.hear(tap);

        var used = new Refused(Reason.ID_USED_FOR_SOMETHING_ELSE);
        assertThat(checkin.hear(with(tap, new DroppedOff(cast.amara, null, List.of(), null, Signing.PIN))))
                .isEqualTo(used);
        assertThat(checkin.hear(new Proposal(
                        tap.id(),
                        tap.centre(),
                        tap.stream(),
                        tap.at(),
                        By.adult(cast.amara),
                        tap.provenance(),
                        tap.said())))
                .isEqualTo(used);
        var otherCentre = new Cast();
        assertThat(checkin.hear(new Proposal(
                        tap.id(), otherCentre.centre, tap.stream(), tap.at(), tap.by(), tap.provenance(), tap.said())))
                .isEqualTo(used);
    }

    @Test
    void words_are_sealed_for_the_child_and_the_same_words_again_are_the_same_tap() {
        Proposal tap = with(dropOff(), new DroppedOff(cast.amara, null, List.of(), new Spoken("Slept badly"), null));
        Fact kept = ((Recorded) checkin.hear(tap)).fact();

        Sealed note = (Sealed) ((DroppedOff) kept.event()).note();
        assertThat(checkin.keys
                        .key(cast.centre, cast.mia.stream())
                        .block()
                        .orElseThrow()
                        .open(cast.centre, note))
                .contains("Slept badly");
        assertThat(checkin.hear(tap)).isEqualTo(new Already(kept));
        assertThat(checkin.hear(with(tap, new DroppedOff(cast.amara, null, List.of(), new Spoken("Slept well"), null))))
                .isEqualTo(new Refused(Reason.ID_USED_FOR_SOMETHING_ELSE));
    }

    private List<Fact> facts() {
        return checkin.log.facts(cast.centre, cast.mia.stream()).collectList().block(Open.PATIENCE);
    }

    private Proposal dropOff() {
        return cast.ofMia(MORNING, new DroppedOff(cast.amara, null, List.of(), null, null));
    }

    private static Proposal with(Proposal it, DroppedOff said) {
        return new Proposal(it.id(), it.centre(), it.stream(), it.at(), it.by(), Provenance.LIVE, said);
    }

    private static Fact factOf(Answer answer) {
        return switch (answer) {
            case Recorded it -> it.fact();
            case Already it -> it.fact();
            case Refused it -> throw new AssertionError(it.reason());
        };
    }
}
