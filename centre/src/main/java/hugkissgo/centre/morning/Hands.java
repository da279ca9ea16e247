package hugkissgo.centre.morning;

import hugkissgo.care.id.EventId;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Roster.Child;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The hands of parents and educators: they tap on the kiosk and in the rooms, and tap the same again until they are
/// answered.
public final class Hands {
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private final Door kiosk;
    private final Map<String, Door> rooms;
    private final Journal journal;

    /// @param kiosk a paired kiosk
    /// @param rooms a paired room tablet by the id of its room
    public Hands(Door kiosk, Map<String, Door> rooms, Journal journal) {
        this.kiosk = kiosk;
        this.rooms = Map.copyOf(rooms);
        this.journal = journal;
    }

    /// Does one step for one child as of `at`, however long it takes to be answered; gives back the id of the tap.
    public String perform(Child child, Step step, Instant at) {
        String id = EventId.at(at).value();
        switch (step) {
            case Step.Bring bring -> bring(child, bring, id, at);
            case Step.Say say -> inTheRoom(child, say, id, at);
        }
        return id;
    }

    private void bring(Child child, Step.Bring bring, String id, Instant at) {
        journal.saying(id);
        long sentAt = 0;
        for (int tries = 1; ; tries++) {
            JsonNode found = untilAnswered(kiosk, "/api/kiosk/find", Map.of("code", child.code()));
            String family = found.path("family").asString();
            untilAnswered(kiosk, "/api/kiosk/choose", Map.of("family", family, "adult", child.bringer()));
            var body = new HashMap<String, Object>(Map.of("family", family, "adult", child.bringer()));
            body.put("taps", List.of(tap(id, child, at, "DroppedOff", Map.of("morning", bring.morning()))));
            sentAt = tries == 1 ? System.nanoTime() : sentAt;
            if (once(kiosk, "/api/kiosk/taps", body, child, "DroppedOff", id, sentAt, tries)) {
                return;
            }
        }
    }

    private void inTheRoom(Child child, Step.Say say, String id, Instant at) {
        Door room = rooms.get(child.room());
        if (room == null) {
            throw new IllegalStateException("no tablet is paired for " + child.room());
        }
        journal.saying(id);
        long sentAt = System.nanoTime();
        var body = Map.of("educator", child.educator(), "taps", List.of(tap(id, child, at, say.type(), say.fields())));
        for (int tries = 1; !once(room, "/api/room/taps", body, child, say.type(), id, sentAt, tries); tries++) {
            pause();
        }
    }

    private static Map<String, Object> tap(
            String id, Child child, Instant at, String type, Map<String, Object> fields) {
        var said = new HashMap<>(fields);
        said.put("type", type);
        return Map.of("id", id, "stream", child.id(), "at", at.toString(), "said", said);
    }

    private boolean once(
            Door door, String path, Map<String, ?> body, Child child, String type, String id, long sentAt, int tries) {
        Door.Reply reply;
        try {
            reply = door.ask(path, body);
        } catch (Door.Closed nobodyThere) {
            return false;
        }
        JsonNode answer = reply.json().path("answers").path(0);
        if (answer.isMissingNode()) {
            return false;
        }
        journal.add(new Journal.Heard(
                id,
                child.id(),
                type,
                answer.path("outcome").asString(),
                answer.path("reason").asString(""),
                answer.path("seq").asLong(0),
                sentAt,
                System.nanoTime(),
                tries));
        return true;
    }

    private static JsonNode untilAnswered(Door door, String path, Map<String, ?> body) {
        while (true) {
            try {
                Door.Reply reply = door.ask(path, body);
                if (reply.status() / 100 == 2) {
                    return reply.json();
                }
            } catch (Door.Closed nobodyThere) {
                // the same question again, below
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
