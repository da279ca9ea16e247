package hugkissgo.notify.family;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.access.time.OurTime;
import hugkissgo.care.id.ChildId;
import hugkissgo.notify.household.Household;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The door through which a family reads: story, goodbyes, victories, feed.
@Configuration(proxyBeanMethods = false)
class StoryRoutes {
    private static final Problem NOT_YOURS =
            Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This child is not in your care here.");
    private static final int MOST_WEEKS = 12;

    private final FamilyDesk desk;

    StoryRoutes(FamilyDesk desk) {
        this.desk = desk;
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> story() {
        return RouterFunctions.route()
                .GET("/family/api/story", this::storyOfADay)
                .GET("/family/api/goodbyes", this::goodbyes)
                .GET("/family/api/victories", this::victories)
                .GET("/family/api/feed", this::feed)
                .build();
    }

    private Mono<ServerResponse> storyOfADay(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        ChildId child = param(request, "child", ChildId::new);
        LocalDate day = param(request, "day", OurTime::day);
        return of(guardian, child, household -> desk.story(guardian, child, household, day));
    }

    private Mono<ServerResponse> goodbyes(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        ChildId child = param(request, "child", ChildId::new);
        int weeks = request.queryParam("weeks").isEmpty() ? 6 : param(request, "weeks", StoryRoutes::weeks);
        return of(guardian, child, household -> desk.goodbyes(guardian, household, weeks));
    }

    private Mono<ServerResponse> victories(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        ChildId child = param(request, "child", ChildId::new);
        return of(
                guardian,
                child,
                household -> desk.victories(guardian, child, household)
                        .map(Victories::of)
                        .map(won -> Map.of("victories", won)));
    }

    private Mono<ServerResponse> feed(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        Instant after = request.queryParam("after").isEmpty() ? null : param(request, "after", OurTime::moment);
        return desk.feed(guardian, after).flatMap(PageJson::ok);
    }

    private Mono<ServerResponse> of(Guardian guardian, ChildId child, Function<Household, Mono<?>> answer) {
        return desk.household(guardian, child)
                .flatMap(known -> known.isEmpty()
                        ? NOT_YOURS.answer()
                        : answer.apply(known.get()).flatMap(PageJson::ok));
    }

    private static int weeks(String text) {
        int weeks = Integer.parseInt(text);
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("weeks: 1 to " + MOST_WEEKS);
        }
        return weeks;
    }

    private static <T> T param(ServerRequest request, String name, Function<String, T> read) {
        try {
            return read.apply(request.queryParam(name).orElse(""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problem.nonsense(name, "cannot be read");
        }
    }
}
