package hugkissgo.notify;

import hugkissgo.care.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The service itself, running against a real store and a real broker; started once for all tests that do not change
/// it.
final class Running implements AutoCloseable {
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", broker().address(), "linger.ms", "0"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private static final class One {
        static final Running SERVICE = new Running();
    }

    final ConfigurableApplicationContext context;

    Running(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--HUGKISSGO_MONGO=" + RealMongo.uri(),
                "--HUGKISSGO_KAFKA=" + broker().address(),
                "--HUGKISSGO_SECRET_FILE=" + secret(),
                "--SERVER_PORT=0",
                "--SERVER_ADDRESS=127.0.0.1"));
        arguments.addAll(List.of(more));
        context = SpringApplication.run(Notify.class, arguments.toArray(String[]::new));
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

    /// Puts records on Kafka and waits for the broker's yes, in this order.
    static void send(List<ProducerRecord<byte[], byte[]>> records) {
        List<Future<?>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(PRODUCER.send(record)));
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
