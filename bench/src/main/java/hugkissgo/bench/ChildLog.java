package hugkissgo.bench;

import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.words.PersonKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/// Writes one stream as check-in does: numbers, chain and bytes, as they lie on Kafka.
final class ChildLog {
    private static final By BY = By.staff(new PersonId("person-rosa"));

    private final CentreId centre;
    private final StreamId stream;
    private final PersonKey key;
    private long seq;
    private Hash last = Hash.NONE;

    ChildLog(CentreId centre, StreamId stream, PersonKey key) {
        this.centre = centre;
        this.stream = stream;
        this.key = key;
    }

    EventId next() {
        return EventId.derivedFrom(stream.value(), Long.toString(seq + 1));
    }

    ConsumerRecord<byte[], byte[]> add(Instant at, @Nullable VisitId visit, CareEvent event) {
        EventId id = next();
        byte[] body = Body.write(event, (field, words) -> key.seal(centre, stream, id, field, words));
        var envelope = new Envelope(
                id,
                EventTypes.typeOf(event),
                new Position(centre, stream, ++seq),
                visit,
                at,
                at.plusSeconds(20),
                BY,
                Provenance.LIVE);
        Hash before = last;
        last = Hash.link(before, envelope, Hash.of(body));
        return record(new Headers(envelope, before, Hash.of(body), last), body);
    }

    private ConsumerRecord<byte[], byte[]> record(Headers headers, byte[] body) {
        var lines = new RecordHeaders();
        headers.asMap().forEach((name, value) -> lines.add(name, value.getBytes(StandardCharsets.UTF_8)));
        byte[] name = stream.value().getBytes(StandardCharsets.UTF_8);
        long at = headers.envelope().at().toEpochMilli();
        return new ConsumerRecord<>(
                Topics.CARE,
                0,
                seq,
                at,
                TimestampType.CREATE_TIME,
                name.length,
                body.length,
                name,
                body,
                lines,
                Optional.empty());
    }
}
