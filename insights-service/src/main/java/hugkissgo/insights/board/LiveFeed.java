package hugkissgo.insights.board;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.FullDocument;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.access.time.StoreMoment;
import hugkissgo.care.id.CentreId;
import hugkissgo.insights.InsightsSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/// Says "something changed" to every open page of a centre, whichever instance folded it: two change streams for all
/// pages together. Whenever they open anew, everything may have changed.
@Component
class LiveFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String EVERYTHING = "";
    private static final List<Bson> ONLY_CHILDREN = List.of(
            Aggregates.project(Projections.include("operationType", "fullDocument.centre", "fullDocument.child")));

    private final Sinks.Many<Change> changes = Sinks.many().multicast().directBestEffort();
    private final MongoDatabase database;
    private final InsightsSettings settings;
    private Disposable watching = Disposables.disposed();
    private volatile boolean on;

    private record Change(Optional<CentreId> centre, String stream) {}

    LiveFeed(MongoClient mongo, InsightsSettings settings) {
        this.database = mongo.getDatabase("insights");
        this.settings = settings;
    }

    /// The hints of one centre, begun with a hello and kept alive by heartbeats.
    Flux<ServerSentEvent<String>> of(CentreId centre) {
        Flux<ServerSentEvent<String>> changed = changes.asFlux()
                .filter(it -> it.centre().map(centre::equals).orElse(true))
                .onBackpressureLatest()
                .map(it -> event("changed", it.stream().isEmpty() ? "{}" : "{\"stream\":\"" + it.stream() + "\"}"));
        Flux<ServerSentEvent<String>> alive = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<String>builder().comment("").build());
        return Flux.concat(Mono.just(event("hello", "{}")), Flux.merge(changed, alive));
    }

    private static ServerSentEvent<String> event(String name, String data) {
        return ServerSentEvent.builder(data).event(name).build();
    }

    @Override
    public void start() {
        on = true;
        watching = watch().doOnNext(changes::tryEmitNext)
                .doOnError(e ->
                        LOG.warn("change stream begins again: {}", e.getClass().getSimpleName()))
                .repeat()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5)))
                .subscribe();
    }

    private Flux<Change> watch() {
        return StoreMoment.now(database, settings.named("children"))
                .flatMapMany(now -> Flux.concat(
                        Mono.just(new Change(Optional.empty(), EVERYTHING)),
                        Flux.merge(changesOf("children", now), changesOf("told", now))));
    }

    private Flux<Change> changesOf(String collection, StoreMoment now) {
        var watch = database.getCollection(settings.named(collection))
                .watch(ONLY_CHILDREN)
                .fullDocument(FullDocument.UPDATE_LOOKUP);
        return Flux.from(now.start(watch)).map(it -> change(it.getFullDocument()));
    }

    private static Change change(@Nullable Document document) {
        return document == null || document.getString("centre") == null
                ? new Change(Optional.empty(), EVERYTHING)
                : new Change(Optional.of(new CentreId(document.getString("centre"))), document.getString("child"));
    }

    @Override
    public void stop() {
        on = false;
        watching.dispose();
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
