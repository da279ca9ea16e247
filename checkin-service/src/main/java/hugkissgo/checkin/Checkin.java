package hugkissgo.checkin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service that turns whatever a person says, on whatever page, into a fact of the log.
@SpringBootApplication(
        scanBasePackages = {"hugkissgo.checkin", "hugkissgo.access"},
        proxyBeanMethods = false)
public class Checkin {
    public static void main(String[] args) {
        SpringApplication.run(Checkin.class, args);
    }
}
