package hugkissgo.notify.inbox;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.StreamId;
import hugkissgo.notify.delivery.ParentNotifier;
import hugkissgo.notify.feed.Feed;
import hugkissgo.notify.telling.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Takes the events of `care.v1`, batch by batch: effects first, positions last, so that a batch that comes again
/// changes nothing.
@Component
class CareInbox {
    private static final Logger LOG = LoggerFactory.getLogger(CareInbox.class);

    private final Positions positions;
    private final Feed feed;
    private final ParentNotifier notifier;
    private final VictoryInbox victories;
    private final ResendRelay resend;

    CareInbox(Positions positions, Feed feed, ParentNotifier notifier, VictoryInbox victories, ResendRelay resend) {
        this.positions = positions;
        this.feed = feed;
        this.notifier = notifier;
        this.victories = victories;
        this.resend = resend;
    }

    Mono<Void> receive(List<ConsumerRecord<byte[], byte[]>> records) {
        Map<StreamId, List<Arrived>> arrived = byStream(records);
        return positions
                .of(arrived.keySet())
                .map(standings -> progress(standings, arrived))
                .flatMap(this::keep)
                .doOnSuccess(_ -> notifier.posted());
    }

    private List<Progress> progress(Map<StreamId, Standing> standings, Map<StreamId, List<Arrived>> arrived) {
        List<Progress> progress = new ArrayList<>();
        standings.forEach(
                (stream, standing) -> progress.add(StreamRun.of(standing, arrived.getOrDefault(stream, List.of()))));
        progress.forEach(it -> it.troubles()
                .forEach(trouble -> LOG.error(
                        "{} waits at seq {}: {}",
                        it.after().stream(),
                        it.after().seq(),
                        trouble)));
        return progress;
    }

    private Mono<Void> keep(List<Progress> progress) {
        return Plant.COMMIT_BEFORE_WRITE.isOn()
                ? positions.advance(progress).then(tell(progress).delaySubscription(Plant.LATE))
                : tell(progress)
                        .then(positions.advance(progress))
                        .then(Mono.defer(() -> victories.catchUp(children(progress))))
                        .then(resend.ask(progress));
    }

    private static List<ChildId> children(List<Progress> progress) {
        return progress.stream()
                .map(it -> it.after().stream())
                .filter(StreamId::isChild)
                .map(StreamId::child)
                .toList();
    }

    private Mono<Void> tell(List<Progress> progress) {
        List<Entry> entries = progress.stream().flatMap(Progress::entries).toList();
        return feed.tell(entries)
                .then(feed.amend(progress.stream().flatMap(Progress::amends).toList()))
                .then(notifier.on(progress.stream().flatMap(Progress::news).toList()));
    }

    private static Map<StreamId, List<Arrived>> byStream(List<ConsumerRecord<byte[], byte[]>> records) {
        var arrived = new LinkedHashMap<StreamId, List<Arrived>>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Arrived it = Arrived.of(record);
            it.stream()
                    .ifPresentOrElse(
                            stream -> arrived.computeIfAbsent(stream, _ -> new ArrayList<>())
                                    .add(it),
                            () -> LOG.error("{}: {}", it.place(), "key is no stream"));
        }
        return arrived;
    }
}
