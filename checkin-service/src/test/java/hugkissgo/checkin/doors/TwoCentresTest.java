package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.doors.Browser.Page;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Standing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoCentresTest {
    private static final Centre OAK = Installation.shared().centre().withFamilies();
    private static final Centre ELM = Installation.shared().centre().withFamilies();
    private static final String MIA = OAK.child("Mia Okafor");
    private static final String AMARA = OAK.person("Amara Okafor");
    private static final String ROSA = OAK.person("Rosa Lindqvist");
    private static final String ACORNS = OAK.room("Acorns");
    private static final Browser OAKS_KIOSK = OAK.kiosk();
    private static final Browser ROOM = ELM.roomTablet("Acorns");
    private static final Browser KIOSK = ELM.kiosk();
    private static final Browser PHONE = ELM.phone("Amara Okafor");
    private static final String TICKET = Centre.ticket(OAKS_KIOSK, "407123");

    record Try(String what, Supplier<Page> asked) {
        @Override
        public String toString() {
            return what;
        }
    }

    /// Everything that somebody of Elm can try with the ids of Oak.
    static List<Try> tries() {
        List<Try> tries = new ArrayList<>(views());
        tries.addAll(commands());
        for (String stream : List.of(MIA, AMARA, OAK.id().value())) {
            facts().forEach((type, fields) -> Stream.of("office", "room", "kiosk", "family", "staff")
                    .forEach(door -> tries.add(new Try(
                            door + " says " + type + " of " + stream.substring(0, stream.indexOf('-')),
                            () -> said(door, tap(stream, type, fields))))));
        }
        return tries;
    }

    private static List<Try> views() {
        return List.of(
                new Try("room board", () -> ROOM.get("/api/room/board?room=" + ACORNS)),
                new Try("room child", () -> ROOM.get("/api/room/children/" + MIA)),
                new Try("office log", () -> ELM.director().get("/api/office/children/" + MIA + "/log")),
                new Try("office verify", () -> ELM.director().get("/api/office/children/" + MIA + "/verify")));
    }

    private static List<Try> commands() {
        Browser office = ELM.director();
        return List.of(
                new Try("code", () -> office.post("/api/office/people/" + AMARA + "/code", Map.of())),
                new Try(
                        "account",
                        () -> office.post("/api/office/staff/" + ROSA + "/account", Map.of("login", "rosa"))),
                new Try(
                        "switch off",
                        () -> office.post("/api/office/staff/" + OAK.person("Dina Rektor") + "/switch-off", Map.of())),
                new Try("switch on", () -> office.post("/api/office/staff/" + ROSA + "/switch-on", Map.of())),
                new Try(
                        "pairing",
                        () -> office.post("/api/office/pairings", Map.of("surface", "ROOM", "room", ACORNS))),
                new Try("invitation", () -> office.post("/api/office/invitations", Map.of("guardian", AMARA))),
                new Try("revoke", () -> office.post("/api/office/devices/" + oaksDevice() + "/revoke", Map.of())),
                new Try(
                        "educator",
                        () -> ROOM.post(
                                "/api/room/taps",
                                Map.of(
                                        "educator",
                                        ROSA,
                                        "taps",
                                        List.of(tap(ELM.child("Mia Okafor"), "Received", Map.of()))))),
                new Try("ticket", () -> KIOSK.post("/api/kiosk/choose", Map.of("family", TICKET, "adult", AMARA))),
                new Try(
                        "guardian",
                        () -> ELM.office(tap(
                                ELM.child("Leo Rossi"),
                                "GuardianAdded",
                                Map.of("adult", AMARA, "relation", "MOTHER")))),
                new Try(
                        "collector",
                        () -> PHONE.post(
                                "/api/family/taps",
                                Map.of(
                                        "taps",
                                        List.of(tap(
                                                ELM.child("Mia Okafor"),
                                                "CollectorApproved",
                                                Map.of("adult", AMARA)))))),
                new Try(
                        "key person",
                        () -> ELM.office(tap(ELM.child("Leo Rossi"), "KeyPersonNamed", Map.of("educator", ROSA)))),
                new Try("room", () -> ELM.office(tap(ELM.child("Leo Rossi"), "RoomChanged", Map.of("room", ACORNS)))));
    }

    private static Map<String, Map<String, ?>> facts() {
        return Map.of(
                "DroppedOff", Map.of(),
                "Received", Map.of("educator", ROSA),
                "Corrected", Map.of("fact", "0195a2f0-0000-7000-8000-000000000000"),
                "ChildEnrolled", Map.of("name", "Mine", "firstDay", "2026-01-07"),
                "AdultBarred", Map.of("adult", AMARA),
                "AskedHow", Map.of(),
                "PersonNamed", Map.of("name", "Mine"),
                "StaffJoined", Map.of("role", "DIRECTOR"),
                "PersonErased", Map.of(),
                "RoomOpened", Map.of("room", "room-mine", "name", "Mine"));
    }

    private static Page said(String door, Map<String, Object> tap) {
        return switch (door) {
            case "office" -> ELM.office(tap);
            case "room" -> ELM.room(ROOM, "Rosa Lindqvist", tap);
            case "kiosk" -> ELM.kiosk(KIOSK, "407123", "Amara Okafor", tap);
            case "family" -> PHONE.post("/api/family/taps", Map.of("taps", List.of(tap)));
            case String it -> ELM.director().post("/api/staff/taps", Map.of("taps", List.of(tap)));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tries")
    void nobody_of_one_centre_reaches_another(Try attempt) {
        List<Long> before = standing();

        Page page = attempt.asked().get();

        assertThat(page.status()).as(page.text()).isIn(attempt.what().equals("room board") ? 200 : 409, 400, 403, 404);
        assertThat(page.text()).doesNotContain("Okafor", "Rosa", "Acorns", "RECORDED", "ALREADY");
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void after_all_of_it_oak_is_as_it_was() {
        assertThat(OAKS_KIOSK.get("/api/kiosk").status()).isEqualTo(200);
        assertThat(OAK.director().get("/api/office").status()).isEqualTo(200);
        assertThat(OAKS_KIOSK.post("/api/kiosk/find", Map.of("code", "407123")).status())
                .isEqualTo(200);
        assertThat(OAK.director().get("/api/office/children").json().path("children"))
                .hasSize(3);
        assertThat(ELM.director().get("/api/office/children").json().path("children"))
                .hasSize(3);
    }

    /// The last number of the streams of Oak that were tried.
    private static List<Long> standing() {
        AttendanceLog log = Installation.shared().app().getBean(AttendanceLog.class);
        return Stream.of(MIA, AMARA, ROSA, OAK.id().value())
                .map(it ->
                        log.tail(OAK.id(), new StreamId(it)).map(Standing::seq).block(Duration.ofSeconds(20)))
                .toList();
    }

    private static String oaksDevice() {
        return OAK.director()
                .get("/api/office/devices")
                .json()
                .path("devices")
                .path(0)
                .path("device")
                .asString();
    }
}
