package hugkissgo.centre.rehearsal;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import hugkissgo.centre.entrance.Door;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// What this machine takes at the pace of the taps for the least that a tap needs: a request through the front door,
/// here one that check-in refuses, a look into the store, and an insert that a majority has in its journal.
final class RawLimit {
    private static final int WARM = 500;
    private static final int TIMES = 60;
    /// About as large as an event.
    private static final byte[] BODY = new byte[700];

    private final Door stranger;
    private final @Nullable String store;

    /// @param store its address; null where it cannot be reached, then only requests are measured
    RawLimit(String origin, @Nullable String store) {
        this.stranger = new Door(origin);
        this.store = store;
    }

    /// One line for each, taken in turns.
    List<String> at(int perSecond) {
        var request = new Step("request", () -> stranger.ask("/api/room/taps", Map.of()));
        if (store == null) {
            return measured(perSecond, List.of(request));
        }
        try (var mongo = MongoClients.create(store)) {
            var scratch = mongo.getDatabase("rehearsal").getCollection("raw");
            var look = new Step(
                    "look", () -> scratch.find(Filters.eq("_id", "nobody")).first());
            var insert = new Step("insert", () -> scratch.insertOne(fresh()));
            var lines = measured(perSecond, List.of(request, look, insert));
            scratch.drop();
            return lines;
        }
    }

    private static Document fresh() {
        return new Document("_id", UUID.randomUUID().toString()).append("body", new Binary(BODY));
    }

    private static List<String> measured(int perSecond, List<Step> steps) {
        for (int i = 0; i < WARM; i++) {
            steps.forEach(step -> step.work().run());
        }
        var pace = new Pace(perSecond);
        for (int i = 0; i < TIMES; i++) {
            for (Step step : steps) {
                pace.await();
                step.take();
            }
        }
        return steps.stream().map(Step::line).toList();
    }

    /// One of the least things, with how long it took each time.
    private record Step(String name, Runnable work, List<Long> nanos) {
        Step(String name, Runnable work) {
            this(name, work, new ArrayList<>());
        }

        void take() {
            long begun = System.nanoTime();
            work.run();
            nanos.add(System.nanoTime() - begun);
        }

        String line() {
            return "raw limit, %-10s%s".formatted(name, Latency.of(nanos));
        }
    }
}
