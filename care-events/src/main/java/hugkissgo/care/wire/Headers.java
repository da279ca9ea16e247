package hugkissgo.care.wire;

import hugkissgo.care.By;
import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The envelope as CloudEvents 1.0 headers of the Kafka protocol binding (binary mode), and back.
public record Headers(Envelope envelope, Hash previous, Hash body, Hash hash) {

    /// The headers in a fixed order; `ce_time` is when it happened.
    public Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("ce_specversion", "1.0");
        map.put("ce_id", envelope.id().value());
        map.put("ce_type", envelope.type());
        map.put("ce_source", "/centres/" + envelope.position().centre());
        map.put("ce_time", envelope.at().toString());
        map.put("ce_centre", envelope.position().centre().value());
        map.put("ce_stream", envelope.stream().value());
        map.put("ce_seq", Long.toString(envelope.seq()));
        if (envelope.visit() != null) {
            map.put("ce_visit", envelope.visit().value());
        }
        map.put("ce_recordedat", envelope.recordedAt().toString());
        map.put("ce_by", envelope.by().toString());
        map.put("ce_provenance", envelope.provenance().name());
        map.put("ce_previous", previous.hex());
        map.put("ce_bodyhash", body.hex());
        map.put("ce_hash", hash.hex());
        map.put("content-type", "application/json");
        return map;
    }

    /// Reads them again; throws where one is missing or malformed. Nothing is checked against a body here.
    public static Headers read(Function<String, @Nullable String> header) {
        Function<String, String> need = name -> {
            String value = header.apply(name);
            if (value == null) {
                throw new IllegalArgumentException("header " + name + " is missing");
            }
            return value;
        };
        String visit = header.apply("ce_visit");
        var envelope = new Envelope(
                new EventId(need.apply("ce_id")),
                need.apply("ce_type"),
                new Position(
                        new CentreId(need.apply("ce_centre")),
                        new StreamId(need.apply("ce_stream")),
                        Long.parseLong(need.apply("ce_seq"))),
                visit == null ? null : new VisitId(visit),
                Instant.parse(need.apply("ce_time")),
                Instant.parse(need.apply("ce_recordedat")),
                By.parse(need.apply("ce_by")),
                Provenance.valueOf(need.apply("ce_provenance")));
        return new Headers(
                envelope,
                new Hash(need.apply("ce_previous")),
                new Hash(need.apply("ce_bodyhash")),
                new Hash(need.apply("ce_hash")));
    }
}
