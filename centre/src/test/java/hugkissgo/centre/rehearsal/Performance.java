package hugkissgo.centre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.centre.CompiledCentre;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.ModelDraws;
import hugkissgo.centre.reconciliation.Reconciliation;
import hugkissgo.push.PushSubscription;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/// The same three mornings of the same children in a centre of its own, with pages that look on.
final class Performance implements AutoCloseable {
    private static final int CHILDREN = 8;
    private static final long SEED = 7;

    final Journal journal = new Journal();
    final List<Onlooker> tablets = new ArrayList<>();
    final List<Onlooker> phones = new ArrayList<>();
    final List<Onlooker> dashboards = new ArrayList<>();
    private final PushHost pushes = new PushHost();
    private final SortedMap<String, List<String>> pushPaths = new TreeMap<>();
    private final CompletableFuture<Void> allOpen = new CompletableFuture<>();
    private final CompiledCentre open;
    private final Troupe troupe;

    Performance(Path folder, int each) throws IOException {
        open = CompiledCentre.open(folder, each, Map.of("HUGKISSGO_PUSH_HOSTS_FOR_TESTS", pushes.address()));
        troupe = Troupe.gather(open.centre().origin(), open.masterKey(), CHILDREN, Director.random("director"));
        troupe.roster()
                .children()
                .forEach(it -> troupe.phones().get(it.id()).forEach(phone -> subscribe(it.firstName(), phone)));
    }

    private void subscribe(String child, Door phone) {
        var subscription = new PushSubscription(pushes.address());
        pushPaths.computeIfAbsent(child, _ -> new ArrayList<>()).add(subscription.path());
        phone.put("/family/api/push", JsonMapper.shared().readValue(subscription.json(), Map.class));
    }

    /// Every guardian's phone, and tablets and dashboards four times over; each opens its stream after the one before,
    /// so that the instances of a service have half of them each.
    void open() {
        for (int i = 0; i < 4; i++) {
            troupe.secondTablets().forEach(it -> tablets.add(onlooker(it, "/api/room/live", "/api/room/board")));
            dashboards.add(onlooker(troupe.office(), "/staff/api/live", "/staff/api/today"));
        }
        troupe.phones().values().stream()
                .flatMap(List::stream)
                .forEach(it -> phones.add(onlooker(it, "/family/api/live", "/family/api/feed")));
        allOpen.complete(null);
    }

    private Onlooker onlooker(Door door, String live, String page) {
        var onlooker = new Onlooker(door, live, page, allOpen);
        onlooker.awaitOpen();
        return onlooker;
    }

    Stream<Onlooker> all() {
        return Stream.of(tablets, phones, dashboards).flatMap(List::stream);
    }

    void morning(int number) {
        var hands = new Hands(troupe.kiosk(), troupe.rooms(), journal);
        new Families(troupe.roster(), hands, true, Clock.systemUTC())
                .play(ModelDraws.of(SEED + number, CHILDREN), SEED + number, new Pace(0));
    }

    /// Kills an instance as soon as so many taps are answered; done when it is ready again.
    CompletableFuture<Void> killAfter(int taps, String name) {
        return CompletableFuture.runAsync(() -> {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> journal.heard().size() >= taps);
            open.centre().killAndStartAgain(name);
        });
    }

    /// What one stage owes and the next one has not, once all is quiet.
    void everyStageHoldsWhatTheOneBeforeOwes() {
        var count = new Reconciliation(troupe.office(), open.centre().brokerAddress(), troupe.phones(), journal);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(count.count().differences()).isEmpty());
    }

    void everyPageShowsWhatIsSo() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(all())
                        .allSatisfy(it -> assertThat(it.shows()).isEqualTo(it.asOfNow())));
    }

    /// The facts once they are these; a push that a killed instance was about to send is sent by another when its lease
    /// of half a minute is over.
    void comeTo(SortedMap<String, List<String>> facts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(facts()).isEqualTo(facts));
    }

    /// The facts once they have not changed for three seconds.
    SortedMap<String, List<String>> factsWhenQuiet() {
        var last = new AtomicReference<>(facts());
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ofSeconds(3))
                .pollInterval(Duration.ofSeconds(3))
                .until(() -> {
                    var now = facts();
                    return last.getAndSet(now).equals(now);
                });
        return last.get();
    }

    /// What is known of each child, and how many different pushes came for it.
    private SortedMap<String, List<String>> facts() {
        var facts = Facts.of(troupe);
        facts.forEach((child, known) -> known.add("pushed " + pushed(child)));
        return facts;
    }

    private List<Long> pushed(String child) {
        return pushPaths.get(child).stream()
                .map(path -> pushes.taken(path).stream()
                        .map(PushHost.Taken::topic)
                        .distinct()
                        .count())
                .toList();
    }

    /// How many requests for this page each instance of a service has answered.
    List<Long> answered(String service, String uri) {
        return open.services().entrySet().stream()
                .filter(it -> it.getKey().startsWith(service))
                .map(it -> new Prometheus(it.getValue()).requests(uri))
                .toList();
    }

    @Override
    public void close() {
        all().forEach(Onlooker::close);
        open.close();
        pushes.close();
    }
}
