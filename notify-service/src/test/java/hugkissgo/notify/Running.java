package hugkissgo.notify;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Told;
import hugkissgo.care.wire.Topics;
import hugkissgo.stores.RealKafka;
import hugkissgo.stores.RealMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/// The service itself, running against a real store and a real broker; started once for all tests that do not change
/// it.
final class Running implements AutoCloseable {
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker().address(), "linger.ms", "0"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /// Each a provider of its own to the service, so that what one test does to its provider pauses no other test.
    private static final List<Provider> PROVIDERS =
            Stream.generate(Provider::new).limit(40).toList();
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private static final class One {
        static final Running SERVICE = new Running();
    }

    /// Each instance has threads of its own: closing one would end those of all in this JVM.
    static final class OwnThreads {
        @Bean
        ReactorResourceFactory threads() {
            var own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        }
    }

    final ConfigurableApplicationContext context;

    Running(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--HUGKISSGO_MONGO=" + RealMongo.uri(),
                "--HUGKISSGO_KAFKA=" + broker().address(),
                "--HUGKISSGO_SECRET_FILE=" + secret(),
                "--HUGKISSGO_PUSH_HOSTS_FOR_TESTS="
                        + PROVIDERS.stream().map(Provider::host).collect(Collectors.joining(",")),
                "--SERVER_PORT=0",
                "--SERVER_ADDRESS=127.0.0.1"));
        arguments.addAll(List.of(more));
        var service = new SpringApplication(Notify.class, OwnThreads.class);
        service.setRegisterShutdownHook(false); // at the end of the JVM store and broker go in the same moment
        context = service.run(arguments.toArray(String[]::new));
    }

    static Running shared() {
        return One.SERVICE;
    }

    static RealKafka broker() {
        return RealKafka.shared().with(Topics.CARE, Topics.TOLD, Topics.INSIGHTS, Topics.RESEND);
    }

    String origin() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    static Provider freshProvider() {
        return PROVIDERS.get(GIVEN.getAndIncrement());
    }

    /// What `told.v1` says about a child so far.
    static List<Told> told(ChildId child) {
        return read(Topics.TOLD).stream()
                .map(it -> CareJson.log().readValue(it, Told.class))
                .filter(it -> it.child().equals(child))
                .toList();
    }

    /// How many instances share the partitions of `care.v1`.
    static long readers() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker().address()))) {
            var group = admin.describeConsumerGroups(List.of("notify-1"))
                    .all()
                    .get()
                    .get("notify-1");
            return group.members().stream()
                    .filter(it -> it.assignment().topicPartitions().stream()
                            .anyMatch(partition -> partition.topic().equals(Topics.CARE)))
                    .count();
        }
    }

    /// Every value of a topic from its beginning.
    static List<byte[]> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker().address());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<byte[]> values = new ArrayList<>();
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> values.add(it.value()));
            }
            return values;
        }
    }

    /// Puts records on Kafka and waits for the broker's yes, in this order.
    static void send(List<ProducerRecord<byte[], byte[]>> records) {
        send(PRODUCER, records);
    }

    /// The same for records that a careful producer would not send: packed, so that the broker takes them.
    static void sendAnySize(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", broker().address(), "max.request.size", 8_000_000, "compression.type", "gzip");
        try (var careless = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            send(careless, records);
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<?>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path secret() {
        try {
            Path file = RealMongo.temporary("secret").resolve("master");
            return Files.writeString(file, Base64.getEncoder().encodeToString(Book.MASTER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
