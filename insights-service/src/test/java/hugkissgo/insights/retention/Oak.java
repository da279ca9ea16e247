package hugkissgo.insights.retention;

import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;

import hugkissgo.access.Sessions;
import hugkissgo.access.Surface;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.CentreFact;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.PersonId;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import hugkissgo.insights.reading.Freshness;
import hugkissgo.stores.RealMongo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A centre on the first of September with mornings in March and in August: six children in the first week, four in the
/// second, and one of them, Mia, with many more.
final class Oak implements AutoCloseable {
    /// Ninety days before it is a Wednesday: what began before Monday, the first of June, is past them.
    static final String SEPTEMBER = "--HUGKISSGO_CLOCK=2026-09-01T08:00:00Z@2026-01-01T00:00:00Zx0";

    static final Duration TO_AUGUST = Duration.ofDays(24 * 7);
    final Running insights = Running.begin(SEPTEMBER);
    final Chronicle settings = new Chronicle(OAK, OAK.stream());
    final Chronicle mia = Chronicle.of("mia");
    private final List<Chronicle> all = new ArrayList<>(List.of(settings, mia));
    private final String director = director(insights);

    Oak() {
        IntStream.range(0, 5).forEach(i -> all.add(other(i)));
        for (int day = 0; day < 7; day++) {
            Goodbye state = day < 2 ? Goodbye.CRYING : Goodbye.GLAD;
            mia.came("mia-march-" + day, MONDAY.plus(Duration.ofDays(day)), state, 9);
        }
        for (int day = 0; day < 9; day++) {
            Goodbye state = day % 4 == 3 ? Goodbye.CRYING : Goodbye.GLAD;
            mia.came("mia-august-" + day, MONDAY.plus(TO_AUGUST).plus(Duration.ofDays(day)), state, 4);
        }
    }

    private static Chronicle other(int i) {
        var child = Chronicle.of("c" + i).came("c" + i, MONDAY.plus(Duration.ofDays(i)), Goodbye.CRYING, 8 + i);
        if (i < 3) {
            child.came("second-c" + i, MONDAY.plus(Duration.ofDays(7)), Goodbye.CALM, 0);
        }
        for (int day = 0; day < 3; day++) {
            child.came("august-c" + i + day, MONDAY.plus(TO_AUGUST).plus(Duration.ofDays(day)), Goodbye.CRYING, 12);
        }
        return child;
    }

    Oak keeps(Integer days) {
        settings.add(
                MONDAY,
                null,
                new SettingsAgreed(
                        "The Oak",
                        ZoneOffset.UTC,
                        LocalTime.of(7, 0),
                        LocalTime.of(17, 0),
                        20,
                        false,
                        List.of("en"),
                        null,
                        CentreFact.WORKING_WEEK,
                        days));
        return this;
    }

    /// Says everything and waits; whoever freezes now and then holds back for some seconds.
    Oak heard() {
        all.forEach(it -> insights.hear(it.entries()));
        all.forEach(insights::until);
        return still();
    }

    Oak still() {
        insights.bean(Freshness.class).took(MONDAY, MONDAY);
        return this;
    }

    JsonNode patterns() {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + insights.port()
                            + "/staff/api/centre/metrics?from=2026-03-02&to=2026-09-06"))
                    .header("Cookie", director)
                    .build();
            return JsonMapper.shared()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// How many documents lie there that are older than the first of June.
    static long old(String collection) {
        return Mono.from(RealMongo.client()
                        .getDatabase("insights")
                        .getCollection(collection)
                        .countDocuments(new Document(
                                "arrived", new Document("$lt", java.util.Date.from(MONDAY.plus(Duration.ofDays(90)))))))
                .block();
    }

    private static String director(Running insights) {
        Token token = Token.fresh();
        insights.bean(Sessions.class)
                .begin(new Staff(OAK, token.hash(), new PersonId("person-dora"), Set.of(Role.DIRECTOR)))
                .block();
        return Surface.STAFF.cookie(token).toString().split(";")[0];
    }

    @Override
    public void close() {
        insights.close();
    }
}
