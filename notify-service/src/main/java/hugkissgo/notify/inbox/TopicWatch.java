package hugkissgo.notify.inbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.wire.Topics;
import hugkissgo.notify.NotifySettings;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Notices that `care.v1` is not the topic it was (wiped, restored, another cluster), or was never read by this
/// generation, and asks for everything: what is known already is ignored, and nobody is told twice.
@Component
class TopicWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);

    private final KafkaAdmin kafka;
    private final ResendRelay resend;
    private final MongoCollection<Document> seen;
    private final String name;

    TopicWatch(KafkaAdmin kafka, ResendRelay resend, MongoDatabase notify, NotifySettings settings) {
        this.kafka = kafka;
        this.resend = resend;
        this.seen = notify.getCollection("topics");
        this.name = Topics.CARE + "-" + settings.generation();
    }

    @Scheduled(fixedDelay = 30, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    Mono<Void> look() {
        return Mono.fromCallable(this::topicOfToday)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(this::compare)
                .onErrorResume(RuntimeException.class, this::untilNextTime);
    }

    private String topicOfToday() {
        return Objects.requireNonNull(kafka.describeTopics(Topics.CARE).get(Topics.CARE))
                .topicId()
                .toString();
    }

    private Mono<Void> compare(String topic) {
        return Mono.from(seen.find(Filters.eq("_id", name)))
                .map(it -> it.getString("topic"))
                .defaultIfEmpty("")
                .filter(known -> !known.equals(topic))
                .flatMap(_ -> resend.askForAll().then(remember(topic)));
    }

    private Mono<Void> remember(String topic) {
        return Mono.from(seen.replaceOne(
                        Filters.eq("_id", name),
                        new Document("_id", name).append("topic", topic),
                        new ReplaceOptions().upsert(true)))
                .then();
    }

    private Mono<Void> untilNextTime(RuntimeException error) {
        LOG.warn("could not look at the topic: {}", error.getClass().getSimpleName());
        return Mono.empty();
    }
}
