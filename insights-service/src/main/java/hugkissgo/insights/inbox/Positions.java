package hugkissgo.insights.inbox;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.insights.fold.Kept;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.People;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How far each stream has come here.
@Component
class Positions {
    private final Children children;
    private final People people;
    private final Centres centres;

    Positions(Children children, People people, Centres centres) {
        this.children = children;
        this.people = people;
        this.centres = centres;
    }

    /// The number of the last fact that was taken; 0 where there is none.
    Mono<Long> of(StreamId stream) {
        if (stream.isChild()) {
            return children.of(Set.of(stream.child()))
                    .map(it ->
                            it.values().stream().mapToLong(file -> file.seq()).sum());
        }
        return stream.isPerson()
                ? people.of(Set.of(stream.person())).map(Positions::seq)
                : centres.of(Set.of(new CentreId(stream.value()))).map(Positions::seq);
    }

    private static long seq(Map<?, ? extends Kept<?>> found) {
        return found.values().stream().mapToLong(Kept::seq).sum();
    }
}
