package hugkissgo.insights;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.insights.Chronicle.Entry;
import hugkissgo.insights.reading.ReadingDesk;
import hugkissgo.stores.RealKafka;
import hugkissgo.stores.RealMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Flux;

/// The whole service on a real broker and store, begun with nothing.
public final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String COLLECTIONS = "children,separations,victories,people,centres";

    private final RealKafka broker;
    private final ConfigurableApplicationContext app;
    private final KafkaProducer<byte[], byte[]> producer;

    private Running(RealKafka broker, String... settings) {
        this.broker = broker;
        this.app = new SpringApplicationBuilder(Insights.class)
                .run(Stream.concat(Stream.of(standing(broker)), Stream.of(settings))
                        .toArray(String[]::new));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// Everything empty, topics included.
    public static Running begin(String... settings) {
        RealMongo.forget("insights");
        RealMongo.forget("access");
        wipe();
        return again(settings);
    }

    /// Forgets the topics.
    public static void wipe() {
        RealKafka.shared().without(Topics.CARE, Topics.TOLD, Topics.INSIGHTS, Topics.RESEND);
    }

    public boolean isReady() {
        return bean(ApplicationAvailability.class).getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
    }

    /// Another instance, or the same one after a stop: the store and the topics stay.
    public static Running again(String... settings) {
        RealKafka broker = RealKafka.shared().with(Topics.CARE, Topics.TOLD, Topics.INSIGHTS, Topics.RESEND);
        return new Running(broker, settings);
    }

    private static String[] standing(RealKafka broker) {
        return new String[] {
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--HUGKISSGO_MONGO=" + RealMongo.uri(),
            "--HUGKISSGO_KAFKA=" + broker.address(),
            "--HUGKISSGO_SECRET_FILE=" + secret(),
            "--hugkissgo.insights.ask-again=2s",
            "--logging.level.root=WARN"
        };
    }

    private static String secret() {
        try {
            Path file = RealMongo.temporary("secret").resolve("secret");
            return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts records there while no service runs.
    public static void put(List<ProducerRecord<byte[], byte[]>> records) {
        var broker = RealKafka.shared().with(Topics.CARE, Topics.TOLD, Topics.INSIGHTS, Topics.RESEND);
        try (var alone = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            records.forEach(alone::send);
        }
    }

    public <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    public void publish(Object event) {
        app.publishEvent(event);
    }

    public int port() {
        return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public void hear(Collection<Entry> entries) {
        entries.forEach(it -> producer.send(it.onKafka()));
        producer.flush();
    }

    /// Puts one record there, whatever it is.
    public void hear(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    public KafkaProducer<byte[], byte[]> producer() {
        return producer;
    }

    /// Waits until the whole stream has been taken.
    public void until(Chronicle chronicle) {
        long wanted = chronicle.last().fact().seq();
        until(() -> position(chronicle) >= wanted, chronicle.stream() + " at " + wanted);
    }

    /// Waits until the dashboards say of this centre that all is read.
    public void untilCaughtUp(CentreId centre) {
        until(() -> !bean(ReadingDesk.class).of(centre).block().isCatchingUp(), centre + " read");
    }

    public void until(BooleanSupplier reached, String what) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(reached::getAsBoolean);
    }

    public long position(Chronicle chronicle) {
        String collection =
                chronicle.stream().isChild() ? "children" : chronicle.stream().isPerson() ? "people" : "centres";
        return Flux.from(RealMongo.client()
                                        .getDatabase("insights")
                                        .getCollection(collection)
                                        .find(new Document(
                                                "_id", chronicle.stream().value())))
                                .map(it -> it.get("seq", Number.class).longValue())
                                .blockFirst(PATIENCE)
                        instanceof Long seq
                ? seq
                : 0;
    }

    /// The read model, in one text that two runs can be compared by.
    public static String dump() {
        return dump(1);
    }

    public static String dump(int generation) {
        return Stream.of(COLLECTIONS.split(","))
                .flatMap(name -> Flux.from(RealMongo.client()
                                .getDatabase("insights")
                                .getCollection(generation == 1 ? name : name + "_" + generation)
                                .find()
                                .sort(new Document("_id", 1)))
                        .map(it -> name + " " + it.toJson())
                        .collectList()
                        .block(PATIENCE)
                        .stream())
                .reduce("", (all, line) -> all + line + "\n");
    }

    /// Every document of a collection; what was made is opened.
    public static List<String> all(String collection) {
        return Flux.from(RealMongo.client()
                        .getDatabase("insights")
                        .getCollection(collection)
                        .find()
                        .sort(new Document("_id", 1)))
                .map(it -> it.get("_id") + " "
                        + new String(it.get("made", Binary.class).getData(), StandardCharsets.UTF_8))
                .collectList()
                .block(PATIENCE);
    }

    /// What was asked for again, as `stream from n`.
    public List<String> asked() {
        return read(Topics.RESEND, ResendWanted.class).stream()
                .map(it -> it.key() + " from " + it.from())
                .toList();
    }

    public List<VictoryWon> victories() {
        return read(Topics.INSIGHTS, VictoryWon.class);
    }

    private <T> List<T> read(String topic, Class<T> type) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<T>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(it -> found.add(CareJson.log().readValue(it.value(), type)));
            }
            return found;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        app.close();
    }
}
