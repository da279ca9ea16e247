package hugkissgo.insights.batch;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.StreamId;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.Pasts;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.Turn;
import hugkissgo.insights.shelves.VictoryLog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Reads what stands on the shelves before a batch: one read after the other, as a transaction wants it.
@Component
public class Recalling {
    private final Children children;
    private final People people;
    private final Centres centres;
    private final SeparationLog separations;
    private final VictoryLog victories;
    private final Pasts pasts;

    Recalling(
            Children children,
            People people,
            Centres centres,
            SeparationLog separations,
            VictoryLog victories,
            Pasts pasts) {
        this.children = children;
        this.people = people;
        this.centres = centres;
        this.separations = separations;
        this.victories = victories;
        this.pasts = pasts;
    }

    /// What the batch touches; of people and centres there is seldom anything to look for.
    public Mono<Stored> touched(Turn turn, Batch batch) {
        return children.of(turn, ids(batch.streams(StreamId::isChild), StreamId::child))
                .map(Stored::of)
                .zipWhen(
                        _ -> people.of(turn, ids(batch.streams(StreamId::isPerson), StreamId::person)),
                        Stored::andPeople)
                .zipWhen(
                        _ -> centres.of(turn, ids(batch.streams(StreamId::isCentre), it -> new CentreId(it.value()))),
                        Stored::andCentres)
                .zipWhen(_ -> visits(turn, batch), Stored::andVisits);
    }

    private Mono<Map<ChildId, Collection<Visit>>> visits(Turn turn, Batch batch) {
        return separations
                .touched(turn, batch.visits(), batch.corrected())
                .collectMultimap(SeparationLog.OfChild::child, SeparationLog.OfChild::visit);
    }

    /// The same with all mornings of some children.
    public Mono<Stored> whole(Turn turn, Set<ChildId> some, Stored touched) {
        return separations
                .all(turn, some)
                .zipWhen(_ -> victories.of(turn, some))
                .zipWhen(_ -> pasts.of(turn, some), (all, before) -> touched.with(all.getT1(), all.getT2(), before));
    }

    private static <I> List<I> ids(List<StreamId> streams, Function<StreamId, I> id) {
        return streams.stream().map(id).toList();
    }
}
