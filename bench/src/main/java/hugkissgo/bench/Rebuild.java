package hugkissgo.bench;

import com.mongodb.client.model.Sorts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A million events on Kafka, taken by a live generation, then again by generations that are filled beside it, until
/// each holds the same bytes.
final class Rebuild {
    private static final int CHILDREN = 1_000;
    private static final int EVENTS = Bench.part(1_000_000);
    /// So many events folded in memory before each child is written once.
    private static final String AT_ONCE = "20000";

    private static final String[] REBUILDING = {"--HUGKISSGO_BATCH=" + AT_ONCE, "--HUGKISSGO_GATHER=4000000"};

    private static final int REPEATS = 3;
    private static final int RESENT = 60;
    private static final List<String> SHELVES = List.of("children", "separations", "victories", "people", "centres");

    private final Machine machine;
    private final Report report;

    Rebuild(Machine machine, Report report) {
        this.machine = machine;
        this.report = report;
    }

    void measure() {
        var log = new CareLog(machine);
        long events = log.put(new Cohort("r", 4, CHILDREN, 400), EVENTS);
        double live = filled(51, events, "--HUGKISSGO_BATCH=" + Cohort.BATCH);
        String bytes = bytes(51);
        report.row(
                String.format(
                        Locale.ROOT,
                        "%,d events of %,d children taken live from Kafka, batches of 500, s",
                        events,
                        CHILDREN),
                String.format(Locale.ROOT, "%.1f (one run)", live),
                "");
        var times = new ArrayList<Double>();
        for (int i = 0; i < REPEATS; i++) {
            times.add(filled(52 + i, events, REBUILDING));
            if (!bytes.equals(bytes(52 + i))) {
                throw new IllegalStateException("another read model");
            }
            forget(52 + i);
        }
        report.row(
                "the same rebuilt beside it while Kafka holds them, " + AT_ONCE
                        + " at once, s; the same bytes each time",
                Spread.of(times).shown(1),
                "under 60");
        resent(log, events, bytes);
    }

    /// Kafka holds none of them any more; the new read model asks for everything and check-in sends it from its log.
    private void resent(CareLog log, long events, String bytes) {
        log.forgetOnKafka();
        try (var _ = log.checkin()) {
            double took = filled(RESENT, events, REBUILDING);
            if (!bytes.equals(bytes(RESENT))) {
                throw new IllegalStateException("another read model");
            }
            report.row(
                    "the same resent by check-in from its log, which Kafka no longer holds, s; the same bytes",
                    String.format(Locale.ROOT, "%.1f (one run)", took),
                    "under 300");
        }
    }

    private double filled(int generation, long events, String... settings) {
        long start = System.nanoTime();
        try (var model = ReadModel.hearing(machine, generation, settings)) {
            while (count(generation) < events) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /// How many events have been taken: every stream's position is their number.
    private long count(int generation) {
        return Flux.from(machine.client()
                                        .getDatabase("insights")
                                        .getCollection("children_" + generation)
                                        .aggregate(List.of(new Document(
                                                "$group",
                                                new Document("_id", null).append("n", new Document("$sum", "$seq"))))))
                                .map(it -> it.get("n", Number.class).longValue())
                                .blockFirst()
                        instanceof Long n
                ? n
                : 0;
    }

    private String bytes(int generation) {
        MessageDigest digest = sha256();
        for (String shelf : SHELVES) {
            Flux.from(machine.client()
                            .getDatabase("insights")
                            .getCollection(shelf + "_" + generation, RawBsonDocument.class)
                            .find()
                            .sort(Sorts.ascending("_id")))
                    .doOnNext(it -> digest.update(it.getByteBuffer().asNIO()))
                    .blockLast();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void forget(int generation) {
        Flux.fromIterable(SHELVES)
                .concatMap(it -> Mono.from(machine.client()
                        .getDatabase("insights")
                        .getCollection(it + "_" + generation)
                        .drop()))
                .blockLast();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
