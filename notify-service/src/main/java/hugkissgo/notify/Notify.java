package hugkissgo.notify;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.access.Entrance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The service that tells families what the log says.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
@Import(Entrance.class)
public class Notify {
    public static void main(String[] args) {
        SpringApplication.run(Notify.class, args);
    }

    @Bean
    MongoDatabase notifyDatabase(MongoClient client) {
        return client.getDatabase("notify");
    }
}
