package hugkissgo.bench;

import hugkissgo.care.wire.Headers;
import hugkissgo.care.wire.Topics;
import hugkissgo.checkin.Checkin;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Entry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A million events as they lie in check-in's log and on Kafka, and the whole check-in service that sends them again.
final class CareLog {
    private static final byte[] NOTHING = {};

    private final Machine machine;
    private final AttendanceLog log;

    CareLog(Machine machine) {
        this.machine = machine;
        this.log = new AttendanceLog(machine.client());
        log.prepare().block();
    }

    /// Puts so many events in both places; returns how many they were.
    long put(Cohort cohort, long events) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                machine.brokerAddress(),
                "linger.ms",
                "20",
                "batch.size",
                "262144",
                // the first batch to a new topic may be refused; none may overtake it
                "max.in.flight.requests.per.connection",
                "1");
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            if (!admin.listTopics().names().get().contains(Topics.CARE)) {
                admin.createTopics(List.of(new NewTopic(Topics.CARE, Topics.PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
            long put = cohort.until(events, batch -> {
                batch.forEach(it -> producer.send(onKafka(it)));
                append(batch);
            });
            producer.flush();
            return put;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> onKafka(ConsumerRecord<byte[], byte[]> it) {
        return new ProducerRecord<>(it.topic(), null, it.key(), it.value(), it.headers());
    }

    private void append(List<ConsumerRecord<byte[], byte[]>> batch) {
        log.append(batch.stream().map(CareLog::entry).toList()).block();
    }

    /// Kafka has it already; no moment is due.
    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = Headers.read(name -> {
            var header = record.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        });
        return new Entry(headers, record.value(), NOTHING, 0, "", false, null);
    }

    /// As after the topic's retention: nothing that was put on it can be read any more.
    void forgetOnKafka() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", machine.brokerAddress()))) {
            var all = new HashMap<TopicPartition, RecordsToDelete>();
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                all.put(new TopicPartition(Topics.CARE, partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    ConfigurableApplicationContext checkin() {
        return new SpringApplicationBuilder(Checkin.class)
                .run(
                        "--server.port=0",
                        "--spring.config.location=file:checkin-service/target/classes/application.yaml",
                        "--server.address=127.0.0.1",
                        "--HUGKISSGO_MONGO=" + machine.storeUri(),
                        "--HUGKISSGO_KAFKA=" + machine.brokerAddress(),
                        "--HUGKISSGO_SECRET_FILE=" + machine.secret(),
                        "--logging.level.root=ERROR");
    }
}
