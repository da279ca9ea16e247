package hugkissgo.notify;

import hugkissgo.access.Keyring;
import hugkissgo.access.Secret;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.words.PersonKey;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// The log of one centre in a test: writes events with their chain, sealed as check-in seals them, ready for Kafka.
final class Book {
    static final byte[] MASTER = "a master secret for tests, 32 by".getBytes(StandardCharsets.US_ASCII);
    private static final Keyring KEYRING = new Keyring(RealMongo.client(), Secret.of(MASTER));

    final CentreId centre;
    private final Map<StreamId, Headers> tails = new HashMap<>();
    private final Map<StreamId, PersonKey> keys = new HashMap<>();
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private Instant clock;

    Book(CentreId centre, Instant begins) {
        this.centre = centre;
        this.clock = begins;
    }

    /// Every event so far, in the order written.
    List<ProducerRecord<byte[], byte[]>> records() {
        return List.copyOf(records);
    }

    Instant now() {
        return clock;
    }

    Book at(Instant now) {
        clock = now;
        return this;
    }

    /// Minutes later.
    Book later(int minutes) {
        clock = clock.plus(Duration.ofMinutes(minutes));
        return this;
    }

    ProducerRecord<byte[], byte[]> write(StreamId stream, CareEvent event) {
        return write(stream, null, By.CENTRE, event);
    }

    ProducerRecord<byte[], byte[]> write(StreamId stream, @Nullable VisitId visit, By by, CareEvent event) {
        EventId id = EventId.at(clock);
        byte[] body = Body.write(event, (field, words) -> key(stream).seal(centre, stream, id, field, words));
        return write(stream, visit, by, id, EventTypes.typeOf(event), body);
    }

    ProducerRecord<byte[], byte[]> write(
            StreamId stream, @Nullable VisitId visit, By by, EventId id, String type, byte[] body) {
        Headers tail = tails.get(stream);
        long seq = tail == null ? 1 : tail.envelope().seq() + 1;
        Hash previous = tail == null ? Hash.NONE : tail.hash();
        var envelope =
                new Envelope(id, type, new Position(centre, stream, seq), visit, clock, clock, by, Provenance.LIVE);
        var headers = new Headers(envelope, previous, Hash.of(body), Hash.link(previous, envelope, Hash.of(body)));
        tails.put(stream, headers);
        var record = record(stream.value(), headers.asMap(), body);
        records.add(record);
        return record;
    }

    /// The event last written in a stream.
    EventId last(StreamId stream) {
        return tails.get(stream).envelope().id();
    }

    long seq(StreamId stream) {
        return tails.get(stream).envelope().seq();
    }

    /// Destroys a person's key, as an erasure does.
    void forget(StreamId owner) {
        KEYRING.destroy(centre, owner).block();
    }

    static ProducerRecord<byte[], byte[]> record(String key, Map<String, String> headers, byte @Nullable [] body) {
        var record = new ProducerRecord<>(Topics.CARE, key.getBytes(StandardCharsets.UTF_8), body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /// The same record with another body.
    static ProducerRecord<byte[], byte[]> record(ProducerRecord<byte[], byte[]> record, byte @Nullable [] body) {
        return new ProducerRecord<>(record.topic(), null, record.key(), body, record.headers());
    }

    /// The same record under another key.
    static ProducerRecord<byte[], byte[]> rekeyed(ProducerRecord<byte[], byte[]> record, String key) {
        return new ProducerRecord<>(
                record.topic(), null, key.getBytes(StandardCharsets.UTF_8), record.value(), record.headers());
    }

    private PersonKey key(StreamId owner) {
        return keys.computeIfAbsent(owner, it -> KEYRING.keyFor(centre, it).block());
    }
}
