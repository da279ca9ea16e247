package hugkissgo.insights.batch;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Fact;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came at once, by stream and in order; what has no stream at all is `strange`.
public record Batch(Map<StreamId, List<Reading>> streams, List<Reading.Poison> strange) {
    /// How many parts are kept side by side, each a transaction of its own. On two cores 0.60 of the raw limit with
    /// one part, 0.76 with two, 0.69 with three, in the same hour.
    public static final int ABREAST = 2;

    /// Records of a part; what it becomes is one transaction, which the store holds in memory until it is whole.
    private static final int LARGE = 1_000;

    /// @param readings in the order of each stream
    public static Batch of(List<Reading> readings) {
        var streams = new LinkedHashMap<StreamId, List<Reading>>();
        var strange = new ArrayList<Reading.Poison>();
        for (Reading reading : readings) {
            stream(reading)
                    .ifPresentOrElse(
                            stream -> streams.computeIfAbsent(stream, _ -> new ArrayList<>())
                                    .add(reading),
                            () -> strange.add((Reading.Poison) reading));
        }
        return new Batch(streams, strange);
    }

    /// The same in parts of whole streams, each about as large: as many as go abreast, more where they would get large.
    public List<Batch> parts() {
        long records = streams.values().stream().mapToLong(List::size).sum();
        int wanted = Math.max(ABREAST, Math.toIntExact(records / LARGE));
        int count = Math.clamp(wanted, 1, Math.max(1, streams.size()));
        var parts = Stream.generate(() -> new Batch(new LinkedHashMap<>(), new ArrayList<>()))
                .limit(count)
                .toList();
        parts.getFirst().strange.addAll(strange);
        int next = 0;
        for (var stream : streams.entrySet()) {
            parts.get(next++ % count).streams.put(stream.getKey(), stream.getValue());
        }
        return parts;
    }

    /// The same with each reading changed.
    public Batch with(UnaryOperator<Reading> change) {
        var changed = new LinkedHashMap<StreamId, List<Reading>>();
        streams.forEach((stream, readings) ->
                changed.put(stream, readings.stream().map(change).toList()));
        return new Batch(changed, strange);
    }

    /// The centres whose children it speaks of.
    public Set<CentreId> centres() {
        return facts().map(it -> it.envelope().position().centre()).collect(Collectors.toSet());
    }

    /// The streams of one kind, in the order they came.
    public List<StreamId> streams(Predicate<StreamId> kind) {
        return streams.keySet().stream().filter(kind).toList();
    }

    Set<VisitId> visits() {
        return facts().map(Fact::visit).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /// The facts that are corrected, by the child whose they are.
    Map<ChildId, Set<EventId>> corrected() {
        var corrected = new HashMap<ChildId, Set<EventId>>();
        facts().filter(fact -> fact.envelope().stream().isChild())
                .filter(fact -> fact.event() instanceof Corrected)
                .forEach(fact -> corrected
                        .computeIfAbsent(fact.envelope().stream().child(), _ -> new HashSet<>())
                        .add(((Corrected) fact.event()).fact()));
        return corrected;
    }

    /// The centre that the records of a stream name.
    Optional<CentreId> centre(StreamId stream) {
        return readings(stream).stream()
                .map(reading -> switch (reading) {
                    case Reading.Valid valid ->
                        valid.fact().envelope().position().centre();
                    case Reading.EnvelopeOnly only ->
                        only.headers().envelope().position().centre();
                    case Reading.Poison _ -> null;
                })
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    List<Reading> readings(StreamId stream) {
        return streams.getOrDefault(stream, List.of());
    }

    Stream<Fact> facts() {
        return streams.values().stream()
                .flatMap(List::stream)
                .flatMap(reading -> reading instanceof Reading.Valid valid ? Stream.of(valid.fact()) : Stream.empty());
    }

    private static Optional<StreamId> stream(Reading reading) {
        return switch (reading) {
            case Reading.Valid valid -> Optional.of(valid.fact().envelope().stream());
            case Reading.EnvelopeOnly only -> Optional.of(only.headers().envelope().stream());
            case Reading.Poison poison -> poison.stream();
        };
    }
}
