package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.stores.RealMongo;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the feed holds, looked at in the store itself.
final class Feeds {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Feeds() {}

    /// The kinds of entries about a child for a guardian, in the order of their events.
    static List<String> kinds(ChildId child, PersonId guardian) {
        return entries(child, guardian).stream()
                .map(it -> it.getString("kind") + (it.getBoolean("amended") ? "*" : ""))
                .toList();
    }

    static List<Document> entries(ChildId child, PersonId guardian) {
        return Flux.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("feed")
                        .find(Filters.and(Filters.eq("child", child.value()), Filters.eq("guardian", guardian.value())))
                        .sort(Sorts.ascending("at", "shaped")))
                .collectList()
                .block(PATIENCE);
    }

    /// How many small victories wait for the mornings they are made of.
    static long early(ChildId child) {
        return Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("early-1")
                        .countDocuments(Filters.eq("child", child.value())))
                .block(PATIENCE);
    }

    /// Empties the feed of one child, as a lost collection would.
    static void forget(ChildId child) {
        Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("feed")
                        .deleteMany(Filters.eq("child", child.value())))
                .block(PATIENCE);
    }

    /// The position of a stream, or nothing.
    static @Nullable Document position(StreamId stream) {
        return Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("positions-1")
                        .find(Filters.eq("_id", stream.value())))
                .block(PATIENCE);
    }

    /// How many streams miss something.
    static long missing() {
        return Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("positions-1")
                        .countDocuments(Filters.exists("missing")))
                .block(PATIENCE);
    }

    /// Waits until a guardian has been told exactly this.
    static void eventually(ChildId child, PersonId guardian, String... kinds) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(kinds(child, guardian)).containsExactly(kinds));
    }
}
