package hugkissgo.insights.retention;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.FrozenWeeks;
import hugkissgo.insights.shelves.OldSeparations;
import hugkissgo.insights.shelves.Pasts;
import hugkissgo.insights.shelves.SeparationLog.OfChild;
import hugkissgo.insights.shelves.Turn;
import hugkissgo.insights.victory.Before;
import hugkissgo.insights.victory.Line;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Deletes the separations of frozen weeks, after what small victories need to know of them is kept. It is done again
/// until nothing is left, so a crash leaves at most what nobody reads any more; a rebuild does it before it is live.
@Component
public class Clearing {
    private final Children children;
    private final OldSeparations old;
    private final FrozenWeeks frozen;
    private final Pasts pasts;

    Clearing(Children children, OldSeparations old, FrozenWeeks frozen, Pasts pasts) {
        this.children = children;
        this.old = old;
        this.frozen = frozen;
        this.pasts = pasts;
    }

    /// Called now and then.
    public Mono<Void> look() {
        return frozen.centres()
                .concatMap(centre -> frozen.until(centre).flatMap(until -> clear(centre, until)))
                .then();
    }

    private Mono<Void> clear(CentreId centre, Instant until) {
        return old.before(centre, until)
                .collectMultimap(OfChild::child, OfChild::visit)
                .flatMap(found -> found.isEmpty() ? Mono.empty() : clear(centre, until, found));
    }

    private Mono<Void> clear(CentreId centre, Instant until, Map<ChildId, Collection<Visit>> found) {
        return Mono.zip(children.of(found.keySet()), pasts.of(Turn.ALONE, found.keySet()))
                .flatMap(all -> {
                    Map<ChildId, Before> next = next(found, until, all.getT1(), all.getT2());
                    return pasts.keep(centre, next).then(old.delete(centre, until, next.keySet()));
                });
    }

    /// Of whoever is being told anew from the beginning nothing is deleted yet.
    private static Map<ChildId, Before> next(
            Map<ChildId, Collection<Visit>> found,
            Instant until,
            Map<ChildId, ChildFile> files,
            Map<ChildId, Before> kept) {
        var next = new HashMap<ChildId, Before>();
        found.forEach((child, visits) -> {
            ChildFile file = files.get(child);
            Before before = kept.getOrDefault(child, Before.NOTHING);
            if (file != null && before.seq() <= file.seq()) {
                var lines = visits.stream()
                        .flatMap(it -> it.told().stream())
                        .map(Line::of)
                        .toList();
                next.put(child, before.then(child, file.seq(), until, lines));
            }
        });
        return next;
    }
}
