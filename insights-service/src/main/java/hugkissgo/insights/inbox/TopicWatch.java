package hugkissgo.insights.inbox;

import hugkissgo.care.wire.Topics;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.Generations;
import java.util.Objects;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Notices that `care.v1` is not the topic this generation was filled from (wiped, restored, another cluster), or that
/// nothing is there yet, and asks for everything: what is known already is ignored.
@Component
class TopicWatch {
    private final KafkaAdmin kafka;
    private final Generations generations;
    private final Children children;
    private final Resends resends;

    TopicWatch(KafkaAdmin kafka, Generations generations, Children children, Resends resends) {
        this.kafka = kafka;
        this.generations = generations;
        this.children = children;
        this.resends = resends;
    }

    /// Called now and then.
    Mono<Void> look() {
        return Mono.fromCallable(this::topicOfToday)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(topic ->
                        generations.topic().flatMap(known -> known.equals(topic) ? Mono.empty() : askForAll(topic)));
    }

    /// At the start also where the read model was emptied by hand.
    Mono<Void> lookAtTheStart() {
        return children.isEmpty()
                .flatMap(it -> it ? resends.askForAll() : Mono.empty())
                .then(look());
    }

    private Mono<Void> askForAll(String topic) {
        return resends.askForAll().then(generations.filledFrom(topic));
    }

    private String topicOfToday() {
        return Objects.requireNonNull(kafka.describeTopics(Topics.CARE).get(Topics.CARE))
                .topicId()
                .toString();
    }
}
