package hugkissgo.notify.inbox;

import hugkissgo.notify.household.Household;
import hugkissgo.notify.telling.Entry;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class News {
    Mono<Void> of(List<Applied> applied) {
        return Mono.empty();
    }

    Mono<Void> of(List<Entry> entries, Household now) {
        return Mono.empty();
    }
}
