package hugkissgo.checkin.taps;

import hugkissgo.access.answer.PageJson;
import hugkissgo.care.Fact;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.log.Answer;
import hugkissgo.checkin.log.FrontDesk;
import hugkissgo.checkin.taps.Reply.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Hears taps in their order and answers each; one that is refused holds up none after it.
@Component
public class Taps {
    private final FrontDesk desk;
    private final Directory directory;
    private final Clock clock;

    record Answers(Instant now, List<Reply> answers) {}

    Taps(FrontDesk desk, Directory directory, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.clock = clock;
    }

    /// Reads what was sent; `filled` are fields that the door knows better than the page.
    public List<Tap> read(@Nullable List<Tap.Raw> raw, Map<String, String> filled) {
        return Tap.read(raw, filled);
    }

    public Mono<ServerResponse> hear(Speaker speaker, List<Tap> taps) {
        return directory
                .of(speaker.centre())
                .doOnNext(known -> taps.forEach(tap -> Rooms.mustExist(known, tap)))
                .thenMany(Flux.fromIterable(taps))
                .concatMap(tap -> hear(speaker, tap))
                .collectList()
                .flatMap(replies -> PageJson.answer(status(replies), new Answers(clock.instant(), replies)));
    }

    /// Hears one tap.
    public Mono<Reply> hear(Speaker speaker, Tap tap) {
        if (!speaker.may().test(tap)) {
            return Mono.just(Reply.refused(tap, "not-allowed-here"));
        }
        var proposal = new Proposal(
                tap.id(),
                speaker.centre(),
                tap.stream(),
                tap.at(),
                speaker.by(),
                speaker.provenance().apply(tap),
                tap.said());
        return desk.hear(proposal)
                .doOnNext(answer -> directory.touched(speaker.centre(), tap.stream()))
                .flatMap(answer -> speaker.then(tap, answer).thenReturn(reply(tap, answer)));
    }

    private static Reply reply(Tap tap, Answer answer) {
        return switch (answer) {
            case Answer.Recorded it -> kept(Outcome.RECORDED, it.fact());
            case Answer.Already it -> kept(Outcome.ALREADY, it.fact());
            case Answer.Refused it -> Reply.refused(tap, it.reason().word());
        };
    }

    private static Reply kept(Outcome outcome, Fact fact) {
        return new Reply(fact.id(), outcome, null, fact.seq(), fact.visit(), fact.at());
    }

    private static HttpStatus status(List<Reply> replies) {
        if (replies.stream().anyMatch(it -> it.outcome() == Outcome.RECORDED)) {
            return HttpStatus.CREATED;
        }
        return replies.stream().allMatch(it -> it.outcome() == Outcome.REFUSED) ? HttpStatus.CONFLICT : HttpStatus.OK;
    }
}
