package hugkissgo.insights;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The service that tells staff how each child's separations are going.
@SpringBootApplication(
        scanBasePackages = {"hugkissgo.insights", "hugkissgo.access"},
        proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class Insights {
    public static void main(String[] args) {
        SpringApplication.run(Insights.class, args);
    }
}
