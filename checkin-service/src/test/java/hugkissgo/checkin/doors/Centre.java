package hugkissgo.checkin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.checkin.doors.Browser.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A centre of a test: the Acorns with Rosa, the Willows with Yusuf; Mia and Jonas of Amara and Ben, Leo of Sofia; a
/// grandmother who may collect Mia, and a man who must not have Leo.
public final class Centre {
    public static final String FAMILIES = """
            kind,key,name,room,birthday,first_day,children,relation,phone,email,code,role,login,passphrase,phrase,hugs,wave_spot,comfort_object,key_person
            room,acorns,Acorns,,,,,,,,,,,,,,,,
            room,willows,Willows,,,,,,,,,,,,,,,,
            staff,rosa,Rosa Lindqvist,acorns,,,,,,,,EDUCATOR,,,,,,,
            staff,yusuf,Yusuf Demir,willows,,,,,,,,EDUCATOR,,,,,,,
            staff,claire,Claire Dubois,,,,,,,,,LEAD,,,,,,,
            child,mia,Mia Okafor,acorns,2024-05-21,2026-03-02,,,,,,,,,"See you after nap, little bear.",Two hugs,The round window,Rabbit,rosa
            child,jonas,Jonas Okafor,willows,2022-11-03,2025-08-18,,,,,,,,,,,,,yusuf
            child,leo,Leo Rossi,acorns,2024-01-12,2025-09-01,,,,,,,,,,,,,rosa
            guardian,amara,Amara Okafor,,,,mia jonas,MOTHER,+49 171 5550101,amara@example.org,407123,,,,,,,,
            guardian,ben,Ben Okafor,,,,mia jonas,FATHER,+49 171 5550102,,407123,,,,,,,,
            guardian,sofia,Sofia Rossi,,,,leo,MOTHER,+49 171 5550103,,518224,,,,,,,,
            collector,ada,Ada Obi,,,,mia,,+49 171 5550104,,,,,,,,,,
            barred,marco,Marco Rossi,,,,leo,,,,,,,,,,,,
            """;

    private final Installation installation;
    private final CentreId id;
    private final String login;
    private final Browser director;

    Centre(Installation installation, CentreId id, String login, String passphrase) {
        this.installation = installation;
        this.id = id;
        this.login = login;
        this.director = installation.browser();
        signIn(director, login, passphrase);
    }

    public CentreId id() {
        return id;
    }

    public String login() {
        return login;
    }

    public Browser director() {
        return director;
    }

    public Browser anybody() {
        return installation.browser();
    }

    /// The same centre with its families.
    public Centre withFamilies() {
        Page imported = director.file("/api/office/import", FAMILIES);
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        return this;
    }

    public static Page signIn(Browser browser, String login, String passphrase) {
        return browser.post("/api/sign-in", Map.of("login", login, "passphrase", passphrase));
    }

    public String child(String name) {
        return named("/api/office/children", "children", name);
    }

    public String person(String name) {
        return named("/api/office/people", "people", name);
    }

    public String room(String name) {
        return named("/api/office/rooms", "rooms", name);
    }

    public Browser kiosk() {
        return paired(Map.of("surface", "KIOSK"));
    }

    public Browser roomTablet(String name) {
        return paired(Map.of("surface", "ROOM", "room", room(name)));
    }

    public String pairingCode(Map<String, String> what) {
        return director.post("/api/office/pairings", what).json().path("code").asString();
    }

    public String invitation(String guardian) {
        String link = director.post("/api/office/invitations", Map.of("guardian", person(guardian)))
                .json()
                .path("link")
                .asString();
        return link.substring(link.indexOf("#invite=") + 8);
    }

    public Browser phone(String guardian) {
        Browser phone = installation.browser();
        Page accepted = phone.post("/api/invitation/accept", Map.of("token", invitation(guardian)));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        return phone;
    }

    /// The first adult found at a kiosk by a code is chosen; gives back the ticket.
    public static String ticket(Browser kiosk, String code) {
        return kiosk.post("/api/kiosk/find", Map.of("code", code))
                .json()
                .path("family")
                .asString();
    }

    public static Map<String, Object> tap(String stream, String type, Map<String, ?> fields) {
        return tap(EventId.at(Instant.now()).value(), stream, Instant.now(), type, fields);
    }

    public static Map<String, Object> tap(String id, String stream, Instant at, String type, Map<String, ?> fields) {
        Map<String, Object> said = new HashMap<>(fields);
        said.put("type", type);
        return Map.of("id", id, "stream", stream, "at", at.toString(), "said", said);
    }

    public Page office(Map<String, Object> tap) {
        return director.post("/api/office/taps", Map.of("taps", List.of(tap)));
    }

    public Page room(Browser tablet, String educator, Map<String, Object> tap) {
        return tablet.post("/api/room/taps", Map.of("educator", person(educator), "taps", List.of(tap)));
    }

    public Page kiosk(Browser kiosk, String code, String adult, Map<String, Object> tap) {
        return kiosk.post(
                "/api/kiosk/taps", Map.of("family", ticket(kiosk, code), "adult", person(adult), "taps", List.of(tap)));
    }

    private Browser paired(Map<String, String> what) {
        Browser tablet = installation.browser();
        Page paired = tablet.post("/api/pairing", Map.of("code", pairingCode(what)));
        assertThat(paired.status()).as(paired.text()).isEqualTo(201);
        return tablet;
    }

    private String named(String path, String list, String name) {
        return StreamSupport.stream(director.get(path).json().path(list).spliterator(), false)
                .filter(it -> it.path("name").asString().equals(name))
                .map(it -> it.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    public static JsonNode one(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
