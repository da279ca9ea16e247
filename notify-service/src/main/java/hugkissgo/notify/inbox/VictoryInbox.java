package hugkissgo.notify.inbox;

import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.notify.delivery.ParentNotifier;
import hugkissgo.notify.feed.Feed;
import hugkissgo.notify.ledger.Child;
import hugkissgo.notify.ledger.Ledger;
import hugkissgo.notify.telling.Celebration;
import hugkissgo.notify.telling.News;
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

    private final Ledger ledger;
    private final Feed feed;
    private final ParentNotifier notifier;

    VictoryInbox(Ledger ledger, Feed feed, ParentNotifier notifier) {
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

    private Mono<Void> celebrate(VictoryWon victory) {
        return ledger.child(victory.centre(), victory.child())
                .flatMap(known -> Mono.justOrEmpty(known))
                .map(Child::household)
                .flatMap(household -> {
                    var entries = Celebration.of(victory, household);
                    return feed.tell(entries)
                            .then(notifier.on(entries.stream()
                                    .map(entry -> new News(entry, household, null))
                                    .toList()));
                });
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
