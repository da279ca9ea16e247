package hugkissgo.notify.inbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.Alarm.Standstill;
import hugkissgo.care.id.StreamId;
import hugkissgo.notify.ledger.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// How far each stream has been applied: one document per stream, never set back.
@Component
class Positions {
    private static final int DUPLICATE = 11000;
    /// What an earlier release wrote says only when it last asked.
    private static final Document SINCE = new Document("$ifNull", List.of("$missing.since", "$missing.asked"));

    private final Ledger ledger;
    private final MongoCollection<Document> positions;
    private final Clock clock;

    Positions(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.positions = ledger.documents();
        this.clock = clock;
    }

    /// The standing of every one of these streams, in one query; a new stream stands before its first event.
    Mono<Map<StreamId, Standing>> of(Collection<StreamId> streams) {
        return Flux.from(positions.find(
                        Filters.in("_id", streams.stream().map(StreamId::value).toList())))
                .map(this::standing)
                .collect(Collectors.toMap(Standing::stream, it -> it, (a, b) -> a, HashMap::new))
                .map(known -> withNew(known, streams));
    }

    /// Moves the positions on, guarded by seq: who comes second changes nothing.
    Mono<Void> advance(List<Progress> progress) {
        Instant now = clock.instant();
        List<WriteModel<Document>> writes = progress.stream()
                .filter(Progress::changed)
                .map(it -> it.advanced() ? move(it.after(), now) : lacks(it.after(), now))
                .toList();
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(positions.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .then()
                        .onErrorResume(MongoBulkWriteException.class, Positions::unlessOthersWereFaster);
    }

    /// Streams that still miss something and were not asked for since `before`; each is given to one asker only.
    Flux<Standing> stillMissing(Duration quiet) {
        Date before = Date.from(clock.instant().minus(quiet));
        return Flux.from(positions.find(Filters.lt("missing.asked", before)).limit(500))
                .concatMap(document -> Mono.from(positions.updateOne(
                                Filters.and(
                                        Filters.eq("_id", document.getString("_id")),
                                        Filters.lt("missing.asked", before)),
                                Updates.set("missing.asked", Date.from(clock.instant()))))
                        .filter(result -> result.getModifiedCount() == 1)
                        .map(_ -> standing(document)));
    }

    private Standing standing(Document document) {
        return StandingDocument.read(document, ledger.known(document));
    }

    /// How many streams miss something; nothing where none does.
    Mono<Standstill> standstill() {
        return Mono.from(positions.aggregate(List.of(
                        Aggregates.match(Filters.gt("missing.asked", new Date(0))),
                        Aggregates.group(null, Accumulators.sum("streams", 1), Accumulators.min("since", SINCE)))))
                .map(it -> new Standstill(
                        it.getInteger("streams"), it.getDate("since").toInstant()));
    }

    private static WriteModel<Document> move(Standing standing, Instant now) {
        return new ReplaceOneModel<>(
                Filters.and(Filters.eq("_id", standing.stream().value()), Filters.lt("seq", standing.seq())),
                StandingDocument.of(standing, now),
                new ReplaceOptions().upsert(true));
    }

    private static WriteModel<Document> lacks(Standing standing, Instant now) {
        var here = Filters.and(Filters.eq("_id", standing.stream().value()), Filters.eq("seq", standing.seq()));
        return standing.seq() == 0
                ? new ReplaceOneModel<>(here, StandingDocument.of(standing, now), new ReplaceOptions().upsert(true))
                : new UpdateOneModel<>(
                        here, Updates.set("missing", StandingDocument.missing(now)), new UpdateOptions());
    }

    private static Map<StreamId, Standing> withNew(Map<StreamId, Standing> known, Collection<StreamId> streams) {
        streams.forEach(stream -> known.putIfAbsent(stream, Standing.before(stream)));
        return known;
    }

    private static Mono<Void> unlessOthersWereFaster(MongoBulkWriteException error) {
        boolean faster = error.getWriteConcernError() == null
                && error.getWriteErrors().stream().allMatch(one -> one.getCode() == DUPLICATE);
        return faster ? Mono.empty() : Mono.error(error);
    }
}
