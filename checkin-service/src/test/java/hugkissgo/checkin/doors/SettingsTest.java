package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.one;
import static hugkissgo.checkin.doors.Centre.tap;
import static hugkissgo.checkin.doors.Centre.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private final Centre oak = Installation.shared().centre().withFamilies();

    @Test
    void a_phone_number_the_open_days_and_how_long_goodbyes_are_kept_are_agreed_and_read_again() {
        assertThat(agree(Map.of(
                                "phone",
                                "+358 9 555 0100",
                                "weekdays",
                                List.of("TUESDAY", "MONDAY"),
                                "emotionDays",
                                90))
                        .status())
                .isEqualTo(201);

        assertThat(centre().path("phone").asString()).isEqualTo("+358 9 555 0100");
        assertThat(centre().path("weekdays")).extracting(JsonNode::asString).containsExactly("MONDAY", "TUESDAY");
        assertThat(centre().path("emotionDays").asInt()).isEqualTo(90);
    }

    @Test
    void what_is_left_out_is_no_phone_the_working_week_and_kept_for_good() {
        assertThat(agree(Map.of()).status()).isEqualTo(201);

        assertThat(centre().has("phone")).isFalse();
        assertThat(centre().path("weekdays")).hasSize(5);
        assertThat(centre().has("emotionDays")).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "emotionDays | 89 | emotionDays: 90 to 3660",
                "phone | ask inside | phone: 3 to 31 digits, spaces and ()/.-",
            })
    void what_makes_no_sense_is_refused_with_the_reason(String field, String value, String reason) {
        Page refused = agree(Map.of(field, field.equals("phone") ? value : (Object) Integer.valueOf(value)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo("taps[0].said");
        assertThat(refused.json().path("detail").asString()).isEqualTo(reason);
    }

    @Test
    void a_day_that_is_no_day_is_refused() {
        Page refused = agree(Map.of("weekdays", List.of("FUNDAY")));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo("taps[0].said.weekdays[0]");
        assertThat(agree(Map.of("weekdays", List.of())).status()).isEqualTo(400);
    }

    @Test
    void nobody_is_expected_on_a_day_on_which_the_centre_is_closed_and_whoever_comes_is_received() {
        DayOfWeek today = LocalDate.now(ZONE).getDayOfWeek();
        List<DayOfWeek> others =
                Arrays.stream(DayOfWeek.values()).filter(it -> it != today).toList();
        Browser acorns = oak.roomTablet("Acorns");
        assertThat(card(acorns).path("state").asString()).isEqualTo("EXPECTED");

        assertThat(agree(Map.of("weekdays", others)).status()).isEqualTo(201);

        assertThat(card(acorns).path("state").asString()).isEqualTo("CLOSED");
        assertThat(atTheKiosk().path("state").asString()).isEqualTo("CLOSED");
        assertThat(atTheKiosk().path("preselected").asBoolean()).isFalse();
        assertThat(oak.room(acorns, "Rosa Lindqvist", tap(oak.child("Leo Rossi"), "Received", Map.of()))
                        .status())
                .isEqualTo(201);
        assertThat(card(acorns).path("state").asString()).isEqualTo("HERE");
    }

    private static JsonNode card(Browser room) {
        return one(room.get("/api/room/board").json().path("children"), "Leo Rossi");
    }

    private JsonNode atTheKiosk() {
        Browser kiosk = oak.kiosk();
        String family = ticket(kiosk, "518224");
        return kiosk.post("/api/kiosk/choose", Map.of("family", family, "adult", oak.person("Sofia Rossi")))
                .json()
                .path("children")
                .path(0);
    }

    private JsonNode centre() {
        return oak.director().get("/api/office").json().path("centre");
    }

    private Page agree(Map<String, ?> settings) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "name",
                "Oak House",
                "zone",
                ZONE.getId(),
                "opens",
                "07:00",
                "closes",
                "17:00",
                "promiseMinutes",
                20,
                "signatureWanted",
                false,
                "languages",
                List.of("en")));
        said.putAll(settings);
        return oak.office(tap(oak.id().value(), "SettingsAgreed", said));
    }
}
