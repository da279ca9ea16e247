package hugkissgo.insights.inbox;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.insights.batch.Batch;
import hugkissgo.insights.batch.Folded;
import hugkissgo.insights.batch.Lateness;
import hugkissgo.insights.batch.Recalling;
import hugkissgo.insights.batch.Recording;
import hugkissgo.insights.batch.Stored;
import hugkissgo.insights.batch.Trouble;
import hugkissgo.insights.shelves.FrozenWeeks;
import hugkissgo.insights.shelves.FrozenWeeks.Mark;
import hugkissgo.insights.shelves.LateFacts;
import hugkissgo.insights.shelves.Shelves;
import hugkissgo.insights.shelves.Turn;
import hugkissgo.insights.shelves.Turns;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes one batch from reading to the shelves: what it touches is read, folded in memory and written down, at once
/// where the store can; families are told of small victories before the positions count. Any of it may happen twice.
@Component
class RecordKeeper {
    private final Shelves shelves;
    private final Recalling recalling;
    private final Recording recording;
    private final FrozenWeeks frozen;
    private final LateFacts late;
    private final InsightsRelay relay;
    private final Generation generation;
    private final Turns turns;

    RecordKeeper(
            Shelves shelves,
            Recalling recalling,
            Recording recording,
            FrozenWeeks frozen,
            LateFacts late,
            InsightsRelay relay,
            Generation generation,
            Turns turns) {
        this.shelves = shelves;
        this.recalling = recalling;
        this.recording = recording;
        this.frozen = frozen;
        this.late = late;
        this.relay = relay;
        this.generation = generation;
        this.turns = turns;
    }

    /// Keeps the batch, once the shelves stand, and says which streams wait. Its parts go side by side: one is folded
    /// while another waits for the store.
    Mono<List<Trouble>> keep(Batch batch) {
        Mono<List<Mark>> marks = frozen.marks(batch.centres()).cache();
        return shelves.prepare()
                .thenMany(Flux.fromIterable(batch.parts()))
                .flatMap(part -> keep(part, marks), Batch.ABREAST)
                .flatMapIterable(it -> it)
                .collectList();
    }

    private Mono<List<Trouble>> keep(Batch batch, Mono<List<Mark>> marks) {
        return turns.take(turn -> Mono.zip(recalling.touched(turn, batch), marks)
                .flatMap(all -> {
                    var lateness = Lateness.of(batch, all.getT1(), all.getT2());
                    return late.keep(lateness.of(batch)).then(keep(turn, batch.with(lateness::sifted), all.getT1()));
                }));
    }

    private Mono<List<Trouble>> keep(Turn turn, Batch batch, Stored stored) {
        return looked(turn, batch, Folded.of(batch, stored)).flatMap(it -> keep(turn, it));
    }

    /// Once more for children of whom something concerns a morning that lies behind, with all their mornings at hand.
    private Mono<Folded> looked(Turn turn, Batch batch, Folded folded) {
        Set<ChildId> behind = folded.late();
        return behind.isEmpty()
                ? Mono.just(folded)
                : recalling.whole(turn, behind, folded.before()).map(whole -> Folded.of(batch, whole));
    }

    /// What stands last is written down in our memory while the store is busy with what goes before it.
    private Mono<List<Trouble>> keep(Turn turn, Folded folded) {
        return Mono.zip(
                        recording.shaped(turn, folded).thenReturn(folded),
                        Mono.fromSupplier(() -> recording.positions(turn, folded)))
                .flatMap(all -> told(turn, folded, all.getT2()))
                .thenReturn(folded.troubles());
    }

    /// Families are told before the positions count: where all of it is written at once, after nobody else was found at
    /// work on it.
    private Mono<Void> told(Turn turn, Folded folded, Mono<Void> positions) {
        return turn.isAtOnce() ? positions.then(tell(folded)) : tell(folded).then(positions);
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
}
