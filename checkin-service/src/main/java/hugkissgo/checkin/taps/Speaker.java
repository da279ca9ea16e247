package hugkissgo.checkin.taps;

import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.checkin.log.Answer;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/// Who taps, what may be said by this one there, how it comes to be recorded, and what follows from an answer before it
/// is given (such as ending the sessions of somebody who left).
public record Speaker(
        CentreId centre,
        By by,
        Function<Tap, Provenance> provenance,
        Predicate<Tap> may,
        BiFunction<Tap, Answer, Mono<Void>> consequence) {

    /// Somebody who says things as they happen, and nothing follows but the fact.
    public Speaker(CentreId centre, By by, Predicate<Tap> may) {
        this(centre, by, tap -> Provenance.LIVE, may, (tap, answer) -> Mono.empty());
    }

    /// These types of events and no others.
    public static Predicate<Tap> only(Set<Class<? extends CareEvent>> types) {
        return tap -> types.contains(tap.said().getClass());
    }

    Mono<Void> then(Tap tap, Answer answer) {
        return consequence.apply(tap, answer);
    }
}
