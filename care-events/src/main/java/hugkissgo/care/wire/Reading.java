package hugkissgo.care.wire;

import hugkissgo.care.CareEvent;
import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.id.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one record of `care.v1` turned out to be. Never throws: what cannot be read is poison, with its reason.
public sealed interface Reading {
    /// The largest body that is read; the door of check-in refuses larger ones.
    int LARGEST = 256 * 1024;

    /// An event in full; `headers` has the hash before it.
    record Valid(Headers headers, Fact fact) implements Reading {}

    /// A type or version not known here, or a body that was forgotten: the position moves, nothing else happens.
    record EnvelopeOnly(Headers headers) implements Reading {}

    /// Not an event of ours, with a reason that names no content; `stream` where the key at least is one.
    record Poison(String reason, Optional<StreamId> stream) implements Reading {}

    /// Reads a record: key, headers (by name, null where absent), value (null for a tombstone).
    static Reading of(byte @Nullable [] key, Function<String, @Nullable String> header, byte @Nullable [] value) {
        Optional<StreamId> stream = stream(key);
        if (stream.isEmpty()) {
            return new Poison("key is no stream", stream);
        }
        if (value == null) {
            return new Poison("tombstone", stream);
        }
        Headers headers;
        try {
            headers = Headers.read(header);
        } catch (RuntimeException e) {
            return new Poison("headers unreadable", stream);
        }
        return checked(headers, stream.get(), value);
    }

    private static Reading checked(Headers headers, StreamId key, byte[] value) {
        Optional<StreamId> stream = Optional.of(key);
        if (!headers.envelope().stream().equals(key)) {
            return new Poison("key is another stream", stream);
        }
        if (value.length > LARGEST) {
            return new Poison("too large", stream);
        }
        if (!headers.hash().equals(Hash.link(headers.previous(), headers.envelope(), headers.body()))) {
            return new Poison("hash does not fit the envelope", stream);
        }
        if (value.length == 0) {
            return new EnvelopeOnly(headers);
        }
        if (!headers.body().equals(Hash.of(value))) {
            return new Poison("hash does not fit the body", stream);
        }
        Optional<Class<? extends CareEvent>> type =
                EventTypes.ofType(headers.envelope().type());
        return type.isEmpty() ? new EnvelopeOnly(headers) : decoded(headers, type.get(), value);
    }

    private static Reading decoded(Headers headers, Class<? extends CareEvent> type, byte[] value) {
        try {
            return new Valid(headers, new Fact(headers.envelope(), Body.read(type, value), headers.hash()));
        } catch (RuntimeException e) {
            return new Poison("body unreadable", Optional.of(headers.envelope().stream()));
        }
    }

    private static Optional<StreamId> stream(byte @Nullable [] key) {
        try {
            return key == null ? Optional.empty() : Optional.of(new StreamId(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
