package hugkissgo.notify.feed;

import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import com.mongodb.reactivestreams.client.ChangeStreamPublisher;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.access.time.StoreMoment;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.NotifySettings;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/// Says that something changed for a guardian, never what: in the feed, or in what is known of a child, whose position
/// is written after its entries. One change stream of each serves all who listen; when one breaks both begin again, and
/// everybody is told to look.
@Component
public class LiveFeed implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    /// Stands for everybody: after a new beginning nobody knows what was missed.
    private static final String ALL = "*";

    private static final List<Bson> ONLY_GUARDIANS =
            List.of(project(include("operationType", "fullDocument.guardian", "fullDocument.entitled")));

    private final MongoDatabase notify;
    private final List<String> watched;
    private final Sinks.Empty<Void> closed = Sinks.empty();
    private final Flux<List<String>> guardians;

    LiveFeed(MongoDatabase notify, NotifySettings settings) {
        this.notify = notify;
        this.watched = List.of("feed", "positions-" + settings.generation());
        this.guardians = Flux.defer(this::watch)
                .doOnError(broken -> LOG.error(
                        "live feed begins again: {}", broken.getClass().getSimpleName()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                        .maxBackoff(Duration.ofSeconds(5))
                        .transientErrors(true))
                .repeat()
                .takeUntilOther(closed.asMono())
                .replay(1)
                .refCount(1, Duration.ofSeconds(30));
    }

    /// One signal whenever this guardian should look again; the first as soon as nothing can be missed any more, which
    /// the latest change of anybody shows to whoever comes later.
    public Flux<Boolean> changes(PersonId guardian) {
        return guardians
                .index()
                .filter(it -> it.getT1() == 0 || concerns(it.getT2(), guardian))
                .map(_ -> true)
                .onBackpressureLatest();
    }

    private static boolean concerns(List<String> changed, PersonId guardian) {
        return changed.contains(ALL) || changed.contains(guardian.value());
    }

    private Flux<List<String>> watch() {
        return StoreMoment.now(notify, "feed")
                .flatMapMany(now -> Flux.concat(
                        Mono.just(List.of(ALL)),
                        Flux.merge(watched.stream()
                                .map(it -> Flux.from(changesOf(it, now)).map(LiveFeed::concerned))
                                .toList())));
    }

    private ChangeStreamPublisher<Document> changesOf(String collection, StoreMoment now) {
        return now.start(
                notify.getCollection(collection).watch(ONLY_GUARDIANS).fullDocument(FullDocument.UPDATE_LOOKUP));
    }

    private static List<String> concerned(ChangeStreamDocument<Document> change) {
        Document changed = change.getFullDocument();
        if (changed == null) {
            return List.of(ALL);
        }
        return changed.containsKey("guardian")
                ? List.of(changed.getString("guardian"))
                : changed.getList("entitled", String.class, List.of());
    }

    /// Nobody begins again what the service has closed.
    @Override
    public void destroy() {
        closed.tryEmitEmpty();
    }
}
