package hugkissgo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import hugkissgo.care.wire.Topics;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.entrance.Setup;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.Roster;
import hugkissgo.centre.morning.Step;
import hugkissgo.centre.reconciliation.Reconciliation;
import hugkissgo.centre.rehearsal.PushHost;
import hugkissgo.push.PushSubscription;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/// Topic, feeds and dashboards are lost at once in a centre that runs; the log is all that is left.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class OnlyTheLogIsLeftTest {
    private static final String FAMILIES = """
            kind,key,name,room,first_day,children,relation,code,role
            room,larks,Larks,,,,,,
            staff,aino,Aino Korhonen,larks,,,,,EDUCATOR
            child,eetu,Eetu Virtanen,larks,2026-01-05,,,,
            guardian,liisa,Liisa Virtanen,,,eetu,MOTHER,410257,
            child,mia,Mia Okafor,larks,2026-01-05,,,,
            guardian,amara,Amara Okafor,,,mia,MOTHER,407123,
            """;
    private static final Map<String, String> CODES = Map.of("Eetu Virtanen", "410257", "Mia Okafor", "407123");
    private static final Map<String, List<String>> READ_MODELS = Map.of(
            "notify", List.of("feed", "positions-1", "early-1"),
            "insights", List.of("children", "separations", "victories", "people", "centres", "told"));

    private final PushHost pushes = new PushHost();
    private final Journal journal = new Journal();
    private final Map<String, List<Door>> phones = new HashMap<>();
    private final List<String> pushPaths = new ArrayList<>();
    private WholeCentre centre;
    private MongoClient store;
    private Office office;

    @BeforeEach
    void a_centre_with_two_families_and_their_phones() {
        centre = WholeCentre.open(pushes.address());
        store = MongoClients.create(centre.storeUri());
        moveTo(7);
        var director = Director.random("director");
        new Setup(new Door(centre.origin), centre.masterKey).centreOfEveryDay("Acorn House", "UTC", director);
        office = Office.of(centre.origin, director);
        office.take(FAMILIES);
        office.children().forEach(child -> {
            var phone = office.phone(child.path("guardians").path(0).path("id").asString());
            var subscription = new PushSubscription(pushes.address());
            pushPaths.add(subscription.path());
            phone.put("/family/api/push", JsonMapper.shared().readValue(subscription.json(), Map.class));
            phones.put(child.path("id").asString(), List.of(phone));
        });
    }

    @AfterEach
    void close() {
        store.close();
        centre.close();
        pushes.close();
    }

    @Test
    void everything_comes_back_from_the_log_to_the_byte_and_no_phone_rings_twice() throws Exception {
        threeMornings();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(differences()).isEmpty());
        long rung = pushedAtLast();
        assertThat(rung).isPositive();
        var before = readModels();
        var metrics = metrics();

        centre.closeReaders();
        wipe();
        centre.openReaders();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(readModels()).isEqualTo(before));
        assertThat(differences()).isEmpty();
        assertThat(metrics()).isEqualTo(metrics);
        assertThat(pushedAtLast()).isEqualTo(rung);
    }

    /// Eetu has three happy goodbyes, a small victory; Mia has a hard one today and settles, which is news at once.
    private void threeMornings() {
        var rooms = office.rooms()
                .valueStream()
                .map(it -> it.path("id").asString())
                .collect(Collectors.toMap(it -> it, it -> office.tablet(office.roomCode(it))));
        var hands = new Hands(office.tablet(office.kioskCode()), rooms, journal);
        var children = Roster.of(office, CODES::get).children();
        for (int day = 0; day < 3; day++) {
            moveTo(3 - day);
            for (var child : children) {
                boolean hard = child.firstName().equals("Mia");
                if (!hard || day == 2) {
                    morning(hard, child.bringer()).forEach(step -> hands.perform(child, step, centre.clock.instant()));
                }
            }
        }
    }

    /// To nine in the morning of that day.
    private void moveTo(int daysAgo) {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo);
        centre.clock.moveTo(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private static List<Step> morning(boolean hard, String adult) {
        Duration now = Duration.ZERO;
        return List.of(
                new Step.Bring(now, List.of()),
                Step.say(now, "Received"),
                Step.say(now, "SaidGoodbye", "state", hard ? "CRYING" : "GLAD"),
                Step.say(now, "Settled", "activity", "PAINTING"),
                new Step.Say(now, "PickedUp", Map.of("adult", adult, "identity", "KNOWN")));
    }

    /// What one stage owes and the next one has not.
    private List<String> differences() {
        return new Reconciliation(office.door(), centre.brokerAddress(), phones, journal)
                .count()
                .differences();
    }

    /// How often the phones rang, once they are silent.
    private long pushedAtLast() {
        var last = new AtomicLong(-1);
        Awaitility.await().during(Duration.ofSeconds(2)).until(() -> last.getAndSet(pushed()) == last.get());
        return last.get();
    }

    private long pushed() {
        return pushPaths.stream().mapToLong(it -> pushes.taken(it).size()).sum();
    }

    private void wipe() throws Exception {
        try (var kafka = Admin.create(Map.of("bootstrap.servers", centre.brokerAddress()))) {
            kafka.deleteTopics(List.of(Topics.CARE)).all().get();
            Awaitility.await().until(() -> !kafka.listTopics().names().get().contains(Topics.CARE));
            kafka.createTopics(List.of(new NewTopic(Topics.CARE, Topics.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        store.getDatabase("insights").drop();
        READ_MODELS
                .get("notify")
                .forEach(it -> store.getDatabase("notify").getCollection(it).drop());
    }

    /// Every document of the read models, without the moment at which a feed entry was written.
    private String readModels() {
        return READ_MODELS.entrySet().stream()
                .flatMap(it -> it.getValue().stream().map(name -> all(it.getKey(), name)))
                .collect(Collectors.joining("\n"));
    }

    private String all(String database, String collection) {
        var documents = new ArrayList<String>();
        store.getDatabase(database)
                .getCollection(collection)
                .find()
                .sort(new Document("_id", 1))
                .forEach(it -> {
                    it.remove("written");
                    documents.add(collection + " " + it.toJson());
                });
        return String.join("\n", documents);
    }

    private List<String> metrics() {
        return phones.keySet().stream()
                .sorted()
                .map(it -> office.door()
                        .get("/staff/api/children/" + it + "/metrics")
                        .path("metrics")
                        .toString())
                .toList();
    }
}
