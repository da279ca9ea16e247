package hugkissgo.insights.inbox;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.insights.fold.Separations;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.FrozenWeeks;
import hugkissgo.insights.shelves.LateFacts;
import hugkissgo.insights.shelves.Pasts;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.VictoryLog;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/// Takes one batch from reading to the shelves: what it touches in one read, the fold in memory; small victories told,
/// separations and victories that lie behind side by side, and last the positions, each written only over an older one.
/// Any of it may happen twice.
@Component
class RecordKeeper {
    /// On two cores 0.49 of the raw limit with one, 0.57 with three, 0.52 with five; the spreads overlap.
    private static final int PARTS = 3;

    private final Children children;
    private final SeparationLog separations;
    private final VictoryLog victories;
    private final People people;
    private final Centres centres;
    private final Pasts pasts;
    private final FrozenWeeks frozen;
    private final LateFacts late;
    private final InsightsRelay relay;
    private final Generation generation;

    RecordKeeper(
            Children children,
            SeparationLog separations,
            VictoryLog victories,
            People people,
            Centres centres,
            Pasts pasts,
            FrozenWeeks frozen,
            LateFacts late,
            InsightsRelay relay,
            Generation generation) {
        this.children = children;
        this.separations = separations;
        this.victories = victories;
        this.people = people;
        this.centres = centres;
        this.pasts = pasts;
        this.frozen = frozen;
        this.late = late;
        this.relay = relay;
        this.generation = generation;
    }

    /// Keeps the batch and says which streams wait. Its parts go side by side: while one waits for the store another is
    /// folded.
    Mono<List<Trouble>> keep(Batch batch) {
        return Flux.fromIterable(batch.parts(PARTS))
                .flatMap(this::keepPart)
                .flatMapIterable(it -> it)
                .collectList();
    }

    private Mono<List<Trouble>> keepPart(Batch batch) {
        return Mono.zip(stored(batch), frozen.marks(batch.centres())).flatMap(all -> {
            var lateness = Lateness.of(batch, all.getT1(), all.getT2());
            return late.keep(lateness.of(batch)).then(keep(batch.with(lateness::sifted), all.getT1()));
        });
    }

    private Mono<List<Trouble>> keep(Batch batch, Stored stored) {
        return looked(batch, Folded.of(batch, stored)).flatMap(this::keep);
    }

    /// Once more for children of whom something concerns a morning that lies behind, with all their mornings at hand.
    private Mono<Folded> looked(Batch batch, Folded folded) {
        return folded.late().isEmpty()
                ? Mono.just(folded)
                : Mono.zip(separations.all(folded.late()), victories.of(folded.late()), pasts.of(folded.late()))
                        .map(all -> Folded.of(batch, folded.before().with(all.getT1(), all.getT2(), all.getT3())));
    }

    private Mono<Stored> stored(Batch batch) {
        return Mono.zip(
                        children.of(ids(batch.streams(StreamId::isChild), StreamId::child)),
                        people.of(ids(batch.streams(StreamId::isPerson), StreamId::person)),
                        centres.of(ids(batch.streams(StreamId::isCentre), it -> new CentreId(it.value()))),
                        separations
                                .touched(batch.visits(), batch.corrected())
                                .collectMultimap(SeparationLog.OfChild::child, SeparationLog.OfChild::visit))
                .map(all -> new Stored(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    /// What stands last is written down in our memory while the store is busy with what goes before it.
    private Mono<List<Trouble>> keep(Folded folded) {
        return Mono.zip(before(folded).thenReturn(folded), Mono.fromSupplier(() -> positions(folded)))
                .flatMap(Tuple2::getT2)
                .thenReturn(folded.troubles());
    }

    private Mono<Void> before(Folded folded) {
        return Mono.when(
                tell(folded),
                separations.keep(folded.moved().parallelStream()
                        .flatMap(child -> separations.writes(child.file(), folded.visits(child)).stream())
                        .toList()),
                victories.keep(folded.moved().stream().map(Separations::file).toList()));
    }

    private Mono<Void> positions(Folded folded) {
        return Mono.when(
                children.keep(folded.moved().parallelStream()
                        .map(it -> it.file().turned())
                        .toList()),
                people.keep(folded.persons()),
                centres.keep(folded.books()));
    }

    /// A generation that is still being filled says nothing.
    private Mono<Void> tell(Folded folded) {
        List<VictoryWon> news = folded.victories();
        return news.isEmpty()
                ? Mono.empty()
                : generation
                        .isLive()
                        .flatMapMany(it -> it ? Flux.fromIterable(news) : Flux.empty())
                        .flatMap(relay::tell)
                        .then();
    }

    private static <I> List<I> ids(List<StreamId> streams, java.util.function.Function<StreamId, I> id) {
        return streams.stream().map(id).toList();
    }
}
