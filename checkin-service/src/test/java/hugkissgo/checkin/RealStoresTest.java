package hugkissgo.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.stores.RealKafka;
import hugkissgo.stores.RealMongo;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RealStoresTest {
    @Test
    void tests_run_against_a_real_replica_set_and_a_real_broker() throws Exception {
        var hello = Mono.from(RealMongo.client().getDatabase("admin").runCommand(new Document("hello", 1)))
                .block();
        assertThat(hello.getString("setName")).isEqualTo("rs0");

        var broker = RealKafka.shared().with("hello");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            assertThat(admin.listTopics().names().get()).contains("hello");
        }
    }
}
