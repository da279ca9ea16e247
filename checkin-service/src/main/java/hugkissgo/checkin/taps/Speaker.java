package hugkissgo.checkin.taps;

import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.checkin.log.Answer;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/// Who taps, what may be said there, how it comes to be recorded, and what follows from an answer before it is given
/// (such as ending the sessions of somebody who left).
public record Speaker(
        CentreId centre,
        By by,
        Function<Tap, Provenance> provenance,
        Set<Class<? extends CareEvent>> allowed,
        BiFunction<Tap, Answer, Mono<Void>> consequence) {
    public Speaker {
        allowed = Set.copyOf(allowed);
    }

    /// Somebody who says things as they happen, and nothing follows but the fact.
    public Speaker(CentreId centre, By by, Set<Class<? extends CareEvent>> allowed) {
        this(centre, by, tap -> Provenance.LIVE, allowed, (tap, answer) -> Mono.empty());
    }

    Mono<Void> then(Tap tap, Answer answer) {
        return consequence.apply(tap, answer);
    }
}
