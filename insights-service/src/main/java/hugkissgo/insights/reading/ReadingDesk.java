package hugkissgo.insights.reading;

import hugkissgo.care.id.CentreId;
import hugkissgo.insights.shelves.Centres;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says of one centre how far its record has been read.
@Component
public class ReadingDesk {
    private final TopicGateway topic;
    private final Centres centres;

    ReadingDesk(TopicGateway topic, Centres centres) {
        this.topic = topic;
        this.centres = centres;
    }

    public Mono<Reading> of(CentreId centre) {
        return topic.reading()
                .zipWith(centres.of(centre))
                .map(it -> it.getT2().settings() == null ? it.getT1().notBegun() : it.getT1());
    }
}
