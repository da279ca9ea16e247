package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.one;
import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MorningTest {
    private static final String OKAFORS = "4071 23";
    private final Centre oak = Installation.shared().centre().withFamilies();
    private final Browser kiosk = oak.kiosk();
    private final Browser acorns = oak.roomTablet("Acorns");

    @Test
    void a_family_is_found_by_its_code_and_brings_both_children() {
        Page found = kiosk.post("/api/kiosk/find", Map.of("code", OKAFORS));
        assertThat(found.json().path("adults").findValuesAsString("name"))
                .containsExactlyInAnyOrder("Amara Okafor", "Ben Okafor", "Ada Obi");

        Page chosen = kiosk.post(
                "/api/kiosk/choose",
                Map.of("family", found.json().path("family").asString(), "adult", oak.person("Amara Okafor")));
        assertThat(chosen.json().path("adult").path("firstName").asString()).isEqualTo("Amara");
        assertThat(chosen.json().path("children").findValuesAsString("firstName"))
                .containsExactly("Jonas", "Mia");
        assertThat(chosen.json().path("children").findValuesAsString("state")).containsOnly("EXPECTED");

        Page brought = kiosk.post(
                "/api/kiosk/taps",
                Map.of(
                        "family",
                        found.json().path("family").asString(),
                        "adult",
                        oak.person("Amara Okafor"),
                        "taps",
                        List.of(dropOff("Mia Okafor"), dropOff("Jonas Okafor"))));
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        assertThat(brought.json().path("answers").findValuesAsString("outcome"))
                .containsExactly("RECORDED", "RECORDED");

        JsonNode mia = card("Mia Okafor");
        assertThat(mia.path("state").asString()).isEqualTo("DOOR");
        assertThat(mia.path("bringer").path("name").asString()).isEqualTo("Amara Okafor");
        assertThat(mia.path("morning").path(0).asString()).isEqualTo("SLEPT_BADLY");
        assertThat(mia.path("note").asString()).isEqualTo("Up at five");
    }

    @Test
    void from_the_door_to_the_reunion_the_board_says_where_the_child_is() {
        bring("Mia Okafor");
        say("Received", Map.of());
        assertThat(card("Mia Okafor").path("state").asString()).isEqualTo("HERE");
        say("SaidGoodbye", Map.of("state", "CRYING"));
        JsonNode upset = card("Mia Okafor");
        assertThat(upset.path("state").asString()).isEqualTo("UPSET");
        assertThat(upset.path("promise").path("missed").asBoolean()).isFalse();
        assertThat(upset.path("promise").path("due").isString()).isTrue();
        say("Comforted", Map.of("how", "HELD"));
        assertThat(card("Mia Okafor").path("with").path("name").asString()).isEqualTo("Rosa Lindqvist");
        say("Settled", Map.of("activity", "PAINTING", "words", "Blue and yellow"));
        JsonNode settled = card("Mia Okafor");
        assertThat(settled.path("state").asString()).isEqualTo("HERE");
        assertThat(settled.path("settled").path("words").asString()).isEqualTo("Blue and yellow");
        oak.kiosk(kiosk, OKAFORS, "Ada Obi", tap(oak.child("Mia Okafor"), "PickupRequested", Map.of()));
        assertThat(card("Mia Okafor").path("pickup").path("adult").path("name").asString())
                .isEqualTo("Ada Obi");
        say("PickedUp", Map.of("adult", oak.person("Ada Obi"), "identity", "KNOWN"));
        assertThat(card("Mia Okafor").path("state").asString()).isEqualTo("GONE");
    }

    @Test
    void one_child_in_full_shows_ritual_family_and_the_day_so_far() {
        bring("Mia Okafor");
        JsonNode mia =
                acorns.get("/api/room/children/" + oak.child("Mia Okafor")).json();

        assertThat(mia.path("ritual").path("phrase").asString()).isEqualTo("See you after nap, little bear.");
        assertThat(mia.path("keyPerson").path("name").asString()).isEqualTo("Rosa Lindqvist");
        assertThat(mia.path("mayCollect").findValuesAsString("name"))
                .containsExactly("Amara Okafor", "Ben Okafor", "Ada Obi");
        assertThat(mia.path("today").findValuesAsString("type")).contains("DroppedOff");
    }

    @Test
    void a_child_who_is_settling_in_is_shown_with_its_plan_and_no_field_comes_twice() {
        oak.office(tap(oak.child("Mia Okafor"), "PlanAgreed", Map.of("from", "2026-03-02", "promiseMinutes", 15)));
        Page mia = acorns.get("/api/room/children/" + oak.child("Mia Okafor"));

        assertThat(mia.json().path("plan").path("promiseMinutes").asInt()).isEqualTo(15);
        assertThat(mia.text().split("\"plan\":", -1)).hasSize(2);
    }

    @Test
    void a_double_tap_and_a_resend_are_one_fact() {
        var tap = dropOff("Mia Okafor");
        Page first = oak.kiosk(kiosk, OKAFORS, "Amara Okafor", tap);
        Page second = oak.kiosk(kiosk, OKAFORS, "Amara Okafor", tap);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("answers").path(0).path("outcome").asString())
                .isEqualTo("ALREADY");
        assertThat(second.json().path("answers").path(0).path("seq"))
                .isEqualTo(first.json().path("answers").path(0).path("seq"));
    }

    @Test
    void a_barred_adult_reads_a_neutral_sentence_and_the_board_is_alerted() {
        oak.kiosk(kiosk, "518224", "Sofia Rossi", dropOff("Leo Rossi"));
        oak.office(tap(
                oak.person("Marco Rossi"), "PersonNamed", Map.of("name", "Marco Rossi", "phone", "+49 171 5550109")));
        Page found = kiosk.post("/api/kiosk/find", Map.of("phone", "0049 171 5550109"));
        assertThat(found.json().path("adults").findValuesAsString("name")).containsExactly("Marco Rossi");

        Page chosen = kiosk.post(
                "/api/kiosk/choose",
                Map.of("family", found.json().path("family").asString(), "adult", oak.person("Marco Rossi")));

        assertThat(chosen.status()).isEqualTo(403);
        assertThat(chosen.reason()).isEqualTo("see-staff");
        assertThat(chosen.text()).doesNotContain("barred", "Leo");
        assertThat(card("Leo Rossi").path("alert").asBoolean()).isTrue();
    }

    private Map<String, Object> dropOff(String child) {
        return tap(oak.child(child), "DroppedOff", Map.of("morning", List.of("SLEPT_BADLY"), "note", "Up at five"));
    }

    private void bring(String child) {
        Page brought = oak.kiosk(kiosk, OKAFORS, "Amara Okafor", dropOff(child));
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
    }

    private void say(String type, Map<String, ?> fields) {
        Page said = oak.room(acorns, "Rosa Lindqvist", tap(oak.child("Mia Okafor"), type, fields));
        assertThat(said.status()).as(type + " " + said.text()).isEqualTo(201);
    }

    private JsonNode card(String name) {
        return one(acorns.get("/api/room/board").json().path("children"), name);
    }
}
