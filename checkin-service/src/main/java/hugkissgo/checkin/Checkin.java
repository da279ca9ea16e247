package hugkissgo.checkin;

import hugkissgo.access.Entrance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/// The service that turns whatever a person says, on whatever page, into a fact of the log.
@SpringBootApplication(proxyBeanMethods = false)
@Import(Entrance.class)
public class Checkin {
    public static void main(String[] args) {
        SpringApplication.run(Checkin.class, args);
    }
}
