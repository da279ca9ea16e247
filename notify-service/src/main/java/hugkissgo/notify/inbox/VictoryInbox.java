package hugkissgo.notify.inbox;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.notify.delivery.ParentNotifier;
import hugkissgo.notify.feed.EarlyVictories;
import hugkissgo.notify.feed.Feed;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.ledger.Ledger;
import hugkissgo.notify.telling.Celebration;
import hugkissgo.notify.telling.News;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes the small victories of `insights.v1`: each guardian hears of a run once, however often it is derived.
@Component
class VictoryInbox {
    private static final Logger LOG = LoggerFactory.getLogger(VictoryInbox.class);

    private final EarlyVictories early;
    private final Ledger ledger;
    private final Feed feed;
    private final ParentNotifier notifier;

    VictoryInbox(EarlyVictories early, Ledger ledger, Feed feed, ParentNotifier notifier) {
        this.early = early;
        this.ledger = ledger;
        this.feed = feed;
        this.notifier = notifier;
    }

    Mono<Void> receive(List<ConsumerRecord<byte[], byte[]>> records) {
        return Flux.fromIterable(records)
                .concatMap(record -> Mono.justOrEmpty(read(record)))
                .filter(VictoryWon::isForFamilies)
                .concatMap(this::celebrate)
                .then()
                .doOnSuccess(_ -> notifier.posted());
    }

    /// What was heard of too early and can be told now, as these children have come on.
    Mono<Void> catchUp(Collection<ChildId> children) {
        return children.isEmpty()
                ? Mono.empty()
                : early.of(children)
                        .collectList()
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(it -> told(it).flatMap(told -> told ? early.forget(it) : Mono.empty()))
                        .then();
    }

    /// Too early it is put aside, and then looked at once more: the child may have come on meanwhile.
    private Mono<Void> celebrate(VictoryWon victory) {
        return told(victory)
                .flatMap(told -> told
                        ? Mono.empty()
                        : early.keep(victory).then(Mono.defer(() -> catchUp(List.of(victory.child())))));
    }

    /// Tells it when the child is known as far as the victory was won.
    private Mono<Boolean> told(VictoryWon victory) {
        return ledger.child(victory.centre(), victory.child())
                .flatMap(known -> known.filter(it -> it.seq() >= victory.asOf())
                        .map(it -> tell(victory, it.household()).thenReturn(true))
                        .orElse(Mono.just(false)));
    }

    private Mono<Void> tell(VictoryWon victory, Household household) {
        var entries = Celebration.of(victory, household);
        return feed.tell(entries)
                .then(notifier.on(entries.stream()
                        .map(entry -> new News(entry, household, null))
                        .toList()));
    }

    private static Optional<VictoryWon> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(CareJson.log().readValue(record.value(), VictoryWon.class));
        } catch (RuntimeException e) {
            LOG.error("{}-{}@{}: not a small victory", record.topic(), record.partition(), record.offset());
            return Optional.empty();
        }
    }
}
