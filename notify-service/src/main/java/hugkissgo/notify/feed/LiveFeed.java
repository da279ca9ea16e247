package hugkissgo.notify.feed;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.FullDocument;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.id.PersonId;
import java.time.Duration;
import java.util.List;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Says that something changed in the feed of a guardian, never what. One change stream serves all who listen; when it
/// breaks it begins again, and everybody is told to look.
@Component
public class LiveFeed {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    /// Stands for everybody: after a new beginning nobody knows what was missed.
    private static final String ALL = "*";

    private final MongoDatabase notify;
    private final Flux<String> guardians;

    LiveFeed(MongoDatabase notify) {
        this.notify = notify;
        this.guardians = Flux.defer(this::watch)
                .doOnError(broken -> LOG.error(
                        "live feed begins again: {}", broken.getClass().getSimpleName()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                        .maxBackoff(Duration.ofSeconds(5))
                        .transientErrors(true))
                .repeat()
                .publish()
                .refCount(1, Duration.ofSeconds(30));
    }

    /// One signal whenever this guardian should look again; the first as soon as nothing can be missed any more.
    public Flux<Boolean> changes(PersonId guardian) {
        return guardians
                .filter(who -> who.equals(ALL) || who.equals(guardian.value()))
                .map(_ -> true)
                .onBackpressureLatest();
    }

    /// A change stream does not say when it is open: it starts at a time that was read before.
    private Flux<String> watch() {
        return Mono.from(notify.runCommand(new Document("find", "feed")
                        .append("limit", 1)
                        .append("readConcern", new Document("level", "majority"))))
                .map(answer -> answer.get("operationTime", BsonTimestamp.class))
                .flatMapMany(this::watchFrom);
    }

    private Flux<String> watchFrom(BsonTimestamp time) {
        var watch = notify.getCollection("feed")
                .watch(List.of(new Document("$project", new Document("fullDocument.guardian", 1))))
                .fullDocument(FullDocument.UPDATE_LOOKUP)
                .startAtOperationTime(time);
        return Flux.concat(Mono.just(ALL), Flux.from(watch).map(LiveFeed::guardian));
    }

    private static String guardian(ChangeStreamDocument<Document> change) {
        Document entry = change.getFullDocument();
        return entry == null ? ALL : entry.getString("guardian");
    }
}
