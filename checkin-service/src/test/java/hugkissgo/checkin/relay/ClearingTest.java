package hugkissgo.checkin.relay;

import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.EventId;
import hugkissgo.checkin.log.Cast;
import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.Heads;
import hugkissgo.checkin.log.Open;
import hugkissgo.checkin.relay.Outbox.Waiting;
import hugkissgo.checkin.relay.Signal.Cleared;
import hugkissgo.stores.RealMongo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("mongod")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClearingTest {
    private final Cast cast = new Cast();
    private final Outbox outbox = new Outbox(RealMongo.client());
    private final LinkedBlockingQueue<Signal> told = new LinkedBlockingQueue<>();
    private final Clearing clearing = new Clearing(outbox, new Heads(RealMongo.client()), told::add);

    @Test
    void a_mark_stays_until_the_head_of_its_stream_is_kept() throws InterruptedException {
        Open.at(MORNING).begin(cast);
        List<Entry> entries =
                outbox.waiting(cast.mia.stream()).block(Open.PATIENCE).entries();
        List<EventId> ids = entries.stream().map(Entry::id).toList();
        entries.forEach(clearing::sent);
        clearing.add(ids, System.nanoTime());

        fail("'alwaysOn'", "{failCommands: ['update'], namespace: 'checkin.heads', errorCode: 8000}");
        assertThat(flushed().error()).isNotNull();
        assertThat(marks()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(clearing.has(ids.getFirst())).isTrue();

        heal();
        Cleared done = flushed();
        assertThat(done.error()).isNull();
        assertThat(done.batch().reached().getFirst().last()).isEqualTo(entries.size());
        Mono.defer(() -> outbox.waiting(10_000))
                .map(this::mine)
                .filter(List::isEmpty)
                .repeatWhenEmpty(it -> it.delayElements(Duration.ofMillis(20)))
                .block(Open.PATIENCE);
        assertThat(clearing.isIdle()).isTrue();
    }

    @AfterEach
    void heal() {
        fail("'off'", "{}");
    }

    private Cleared flushed() throws InterruptedException {
        clearing.flush(System.nanoTime(), true);
        var cleared = (Cleared) told.poll(Open.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        clearing.cleared(cleared.batch(), cleared.error());
        return cleared;
    }

    private List<EventId> marks() {
        return mine(outbox.waiting(10_000).block(Open.PATIENCE));
    }

    private List<EventId> mine(List<Waiting> all) {
        return all.stream()
                .filter(it -> it.stream().equals(cast.mia.stream()))
                .map(Waiting::id)
                .toList();
    }

    private static void fail(String mode, String data) {
        String command = "{configureFailPoint: 'failCommand', mode: %s, data: %s}".formatted(mode, data);
        Mono.from(RealMongo.client().getDatabase("admin").runCommand(Document.parse(command)))
                .block(Open.PATIENCE);
    }
}
