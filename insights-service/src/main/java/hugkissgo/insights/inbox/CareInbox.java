package hugkissgo.insights.inbox;

import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Reading;
import hugkissgo.care.wire.Told;
import hugkissgo.care.wire.Topics;
import hugkissgo.insights.batch.Batch;
import hugkissgo.insights.reading.Freshness;
import hugkissgo.insights.shelves.Tellings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/// Takes whole records in batches from `care.v1` and `told.v1` and waits until they are kept: what fails comes again.
@Component
class CareInbox {
    private static final Logger LOG = LoggerFactory.getLogger(CareInbox.class);
    /// Below `max.poll.interval.ms` (5 minutes), above anything a batch of 500 needs.
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final RecordKeeper keeper;
    private final Resends resends;
    private final Tellings tellings;
    private final Freshness freshness;

    CareInbox(RecordKeeper keeper, Resends resends, Tellings tellings, Freshness freshness) {
        this.keeper = keeper;
        this.resends = resends;
        this.tellings = tellings;
        this.freshness = freshness;
    }

    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Reading> readings = records.parallelStream()
                .filter(it -> !isTold(it))
                .map(CareInbox::reading)
                .toList();
        readings.forEach(this::timed);
        List<Told> words = records.stream()
                .filter(CareInbox::isTold)
                .map(CareInbox::told)
                .flatMap(Optional::stream)
                .toList();
        wait(kept(Batch.of(readings)).then(tellings.keep(words)));
    }

    private void timed(Reading reading) {
        if (reading instanceof Reading.Valid it) {
            freshness.took(it.fact().at(), it.fact().envelope().recordedAt());
        }
    }

    private static void wait(Mono<Void> kept) {
        try {
            kept.block(LONGEST);
        } catch (RuntimeException e) {
            LOG.error("batch not kept, it comes again: {}", kinds(e));
            throw e;
        }
    }

    /// Classes and the first place of ours, never what an exception says: it may repeat what somebody wrote.
    private static String kinds(Throwable fault) {
        String place = Arrays.stream(fault.getStackTrace())
                .filter(it -> it.getClassName().startsWith("hugkissgo."))
                .findFirst()
                .map(it -> " at " + it.getFileName() + ":" + it.getLineNumber())
                .orElse("");
        Throwable cause = fault.getCause();
        return fault.getClass().getName() + place + (cause == null ? "" : " < " + kinds(cause));
    }

    private Mono<Void> kept(Batch batch) {
        return batch.streams().isEmpty()
                ? Mono.empty()
                : keeper.keep(batch)
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(resends::ask)
                        .then();
    }

    private static Reading reading(ConsumerRecord<byte[], byte[]> record) {
        Reading reading = Reading.of(record.key(), name -> header(record, name), record.value());
        if (reading instanceof Reading.Poison poison) {
            LOG.error("poison at {}-{}@{}: {}", record.topic(), record.partition(), record.offset(), poison.reason());
        }
        return reading;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static boolean isTold(ConsumerRecord<byte[], byte[]> record) {
        return record.topic().equals(Topics.TOLD);
    }

    private static Optional<Told> told(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(CareJson.log().readValue(record.value(), Told.class));
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.error(
                    "poison at {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
