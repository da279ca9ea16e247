package hugkissgo.bench;

import hugkissgo.access.Sessions;
import hugkissgo.access.Surface;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.HdrHistogram.Histogram;

/// How long a child's page takes over HTTP with a hundred thousand children on the shelf, some with two years behind
/// them.
final class PageTime {
    private static final int REPEATS = 5;
    private static final int PAGES = 1_000;
    private static final int CHILDREN = Bench.part(100_000);

    private final Machine machine;
    private final Report report;
    private final HttpClient client = HttpClient.newHttpClient();

    PageTime(Machine machine, Report report) {
        this.machine = machine;
        this.report = report;
    }

    void measure() {
        var many = new Cohort("p", 5, CHILDREN, 3);
        var long_ = new Cohort("q", 6, 100, 420);
        try (var model = ReadModel.deaf(machine, 41)) {
            many.until(10L * CHILDREN, model::take);
            long_.until(Bench.part(320_000), model::take);
            measured(String.format(Locale.ROOT, "a child's page with two days of %,d", CHILDREN), model, many);
            measured("a child's page with two years", model, long_);
        }
    }

    private void measured(String what, ReadModel model, Cohort cohort) {
        var random = new Random(7);
        ask(model, cohort, random, PAGES);
        var p99 = new ArrayList<Double>();
        var p50 = new ArrayList<Double>();
        for (int i = 0; i < REPEATS; i++) {
            Histogram took = ask(model, cohort, random, PAGES);
            p99.add(took.getValueAtPercentile(99) / 1e3);
            p50.add(took.getValueAtPercentile(50) / 1e3);
        }
        report.row(what + ", ms, p50", Spread.of(p50).shown(1), "");
        report.row(
                what + ", ms, p99 of " + String.format(Locale.ROOT, "%,d", PAGES),
                Spread.of(p99).shown(1),
                "under 50");
    }

    /// One after the other, each of another child, in microseconds.
    private Histogram ask(ReadModel model, Cohort cohort, Random random, int pages) {
        var took = new Histogram(3);
        for (int i = 0; i < pages; i++) {
            int child = random.nextInt(cohort.size());
            String cookie = cookie(model, cohort.centre(child));
            var request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + model.port() + "/staff/api/children/" + cohort.stream(child)))
                    .header("Cookie", cookie)
                    .build();
            long start = System.nanoTime();
            int status = send(request);
            took.recordValue((System.nanoTime() - start) / 1_000);
            if (status != 200) {
                throw new IllegalStateException("answered " + status);
            }
        }
        return took;
    }

    private int send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final java.util.Map<CentreId, String> cookies = new java.util.HashMap<>();

    private String cookie(ReadModel model, CentreId centre) {
        return cookies.computeIfAbsent(centre, it -> {
            Token token = Token.fresh();
            model.part(Sessions.class)
                    .begin(new Staff(it, token.hash(), new PersonId("person-rosa"), Set.of(Role.EDUCATOR)))
                    .block();
            return Surface.STAFF.cookie(token).toString().split(";")[0];
        });
    }
}
