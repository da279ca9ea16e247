package hugkissgo.bench;

import hugkissgo.insights.Insights;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/// The whole insights service in this process, filling one generation; `deaf` takes batches from us instead of Kafka.
final class ReadModel implements AutoCloseable {
    private final ConfigurableApplicationContext service;
    private final Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> inbox;

    private ReadModel(Machine machine, int generation, String... more) {
        this.service = new SpringApplicationBuilder(Insights.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.config.location=file:insights-service/target/classes/application.yaml",
                                        "--server.address=127.0.0.1",
                                        "--HUGKISSGO_MONGO=" + machine.storeUri(),
                                        "--HUGKISSGO_KAFKA=" + machine.brokerAddress(),
                                        "--HUGKISSGO_SECRET_FILE=" + machine.secret(),
                                        "--HUGKISSGO_GENERATION=" + generation,
                                        "--logging.level.root=ERROR"),
                                Stream.of(more))
                        .toArray(String[]::new));
        this.inbox = inbox();
    }

    static ReadModel deaf(Machine machine, int generation) {
        return new ReadModel(
                machine, generation, "--spring.cloud.stream.bindings.inbox-in-0.consumer.auto-startup=false");
    }

    static ReadModel hearing(Machine machine, int generation, String... more) {
        return new ReadModel(machine, generation, more);
    }

    @SuppressWarnings("unchecked")
    private Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> inbox() {
        return (Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>>) service.getBean("inbox");
    }

    void take(List<ConsumerRecord<byte[], byte[]>> batch) {
        inbox.accept(new GenericMessage<>(batch));
    }

    <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        service.close();
    }
}
