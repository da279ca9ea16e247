package hugkissgo.centre.gate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// The front door on one machine: one origin, and behind it the services that serve the pages, in as many instances as
/// there are.
@SpringBootApplication
public class Gate {
    /// Where the launcher asks whether this is its own front door.
    public static final String WHO = "/front-door";

    public static void main(String[] words) {
        System.setProperty("spring.config.name", "gate");
        SpringApplication.run(Gate.class, words);
    }

    /// What is meant for operators stays behind the door.
    @Bean
    RouterFunction<ServerResponse> answersItself(Environment environment) {
        var start = environment.getRequiredProperty("hugkissgo.start");
        return RouterFunctions.route()
                .GET(WHO, request -> ServerResponse.ok().bodyValue(start))
                .route(
                        RequestPredicates.path("/actuator/**"),
                        request -> ServerResponse.status(HttpStatus.NOT_FOUND).build())
                .build();
    }
}
