package hugkissgo.insights;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Identity;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Envelope;
import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.words.PersonKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// Writes one stream as check-in does: numbers, chain and bytes.
public final class Chronicle {
    public static final CentreId OAK = new CentreId("centre-oak");
    public static final PersonId AMARA = new PersonId("person-amara");
    public static final PersonId ROSA = new PersonId("person-rosa");
    public static final PersonId TOMASZ = new PersonId("person-tomasz");
    public static final RoomId ACORNS = new RoomId("room-acorns");
    public static final PersonKey KEY = PersonKey.of(new byte[32]);
    /// Monday, 2 March 2026, 7:46 in Berlin.
    public static final Instant MONDAY = Instant.parse("2026-03-02T06:46:00Z");

    private final CentreId centre;
    private final StreamId stream;
    private final PersonKey key;
    private final List<Entry> entries = new ArrayList<>();

    /// One event as it lies in the log.
    public record Entry(Headers headers, CareEvent event, byte[] body) {
        public Fact fact() {
            return new Fact(headers.envelope(), event, headers.hash());
        }

        /// The same record with other bytes: a broken one.
        public ProducerRecord<byte[], byte[]> broken() {
            var record = onKafka();
            var other = new ProducerRecord<>(record.topic(), record.key(), "{}".getBytes(StandardCharsets.UTF_8));
            record.headers().forEach(it -> other.headers().add(it));
            return other;
        }

        public ProducerRecord<byte[], byte[]> onKafka() {
            var record = new ProducerRecord<>(
                    Topics.CARE, headers.envelope().stream().value().getBytes(StandardCharsets.UTF_8), body);
            headers.asMap()
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return record;
        }
    }

    public Chronicle(CentreId centre, StreamId stream) {
        this(centre, stream, KEY);
    }

    public Chronicle(CentreId centre, StreamId stream, PersonKey key) {
        this.centre = centre;
        this.stream = stream;
        this.key = key;
    }

    public static Chronicle of(String child) {
        return new Chronicle(OAK, new StreamId("child-" + child));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public List<Fact> facts() {
        return entries.stream().map(Entry::fact).toList();
    }

    public Entry last() {
        return entries.getLast();
    }

    public StreamId stream() {
        return stream;
    }

    public Chronicle add(Instant at, @Nullable VisitId visit, CareEvent event) {
        return add(EventId.derivedFrom(stream.value(), Integer.toString(entries.size())), at, visit, event);
    }

    public Chronicle add(EventId id, Instant at, @Nullable VisitId visit, CareEvent event) {
        byte[] body = Body.write(event, (field, words) -> key.seal(centre, stream, id, field, words));
        var envelope = new Envelope(
                id,
                EventTypes.typeOf(event),
                new Position(centre, stream, entries.size() + 1),
                visit,
                at,
                at.plusSeconds(20),
                By.staff(ROSA),
                Provenance.LIVE);
        Hash before = entries.isEmpty() ? Hash.NONE : last().headers().hash();
        Hash hash = Hash.link(before, envelope, Hash.of(body));
        entries.add(
                new Entry(new Headers(envelope, before, Hash.of(body), hash), Body.read(event.getClass(), body), body));
        return this;
    }

    /// An event of a type that this release does not know.
    public Chronicle unknown(Instant at, String type) {
        byte[] body = "{\"salt\":\"AAAA\"}".getBytes(StandardCharsets.UTF_8);
        var envelope = new Envelope(
                EventId.derivedFrom(stream.value(), Integer.toString(entries.size())),
                type,
                new Position(centre, stream, entries.size() + 1),
                null,
                at,
                at,
                By.CENTRE,
                Provenance.LIVE);
        Hash before = entries.isEmpty() ? Hash.NONE : last().headers().hash();
        var headers = new Headers(envelope, before, Hash.of(body), Hash.link(before, envelope, Hash.of(body)));
        entries.add(new Entry(headers, new hugkissgo.care.DayFact.AskedHow(), body));
        return this;
    }

    public static VisitId visit(String name) {
        return new VisitId("visit-" + name);
    }

    /// A child whose mornings from Monday on each began with one of these goodbyes; the hard ones took eight minutes.
    public static Chronicle lived(String child, Goodbye... states) {
        Chronicle chronicle = of(child);
        for (int i = 0; i < states.length; i++) {
            chronicle.came(child + i, MONDAY.plus(Duration.ofDays(i)), states[i], 8);
        }
        return chronicle;
    }

    /// One visit of six hours with this goodbye ten minutes after arriving; a hard one settles after so many minutes.
    public Chronicle came(String visit, Instant at, Goodbye state, int minutes) {
        arrived(visit, at).goodbye(visit, at.plus(Duration.ofMinutes(10)), state);
        EventId goodbye = last().fact().id();
        if (state.isHappy()) {
            add(at.plus(Duration.ofMinutes(20)), visit(visit), new GoodbyeHeld(goodbye));
        } else {
            add(at.plus(Duration.ofMinutes(10L + minutes)), visit(visit), new Settled(Activity.PAINTING, ROSA, null));
        }
        return left(visit, at.plus(Duration.ofHours(6)));
    }

    public Chronicle arrived(String visit, Instant at) {
        add(at, visit(visit), new DroppedOff(AMARA, ACORNS, List.of(), null, null));
        return add(at.plusSeconds(60), visit(visit), new Received(ROSA, ACORNS));
    }

    public Chronicle goodbye(String visit, Instant at, Goodbye state) {
        return add(at, visit(visit), new SaidGoodbye(state, ROSA, 28, ACORNS));
    }

    public Chronicle left(String visit, Instant at) {
        return add(at, visit(visit), new PickedUp(AMARA, ROSA, Identity.KNOWN));
    }
}
