package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import hugkissgo.stores.RealMongo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordTest {
    private final Centre oak = Installation.shared().centre().withFamilies();
    private final String mia = oak.child("Mia Okafor");

    @Test
    void the_record_says_who_said_what_with_names_opened_and_corrections_in_view() {
        Browser acorns = oak.roomTablet("Acorns");
        Map<String, Object> received = tap(mia, "Received", Map.of());
        oak.room(acorns, "Rosa Lindqvist", received);
        Map<String, Object> taken = tap(mia, "Corrected", Map.of("fact", received.get("id"), "why", "It was Leo"));
        oak.room(acorns, "Rosa Lindqvist", taken);

        JsonNode record = log();

        JsonNode first = record.path(0);
        assertThat(first.path("type").asString()).isEqualTo("ChildEnrolled");
        assertThat(first.path("said").path("name").asString()).isEqualTo("Mia Okafor");
        assertThat(first.path("by").path("name").asString()).isEqualTo("Dina Rektor");
        assertThat(record.findValuesAsString("seq")).isNotEmpty();
        JsonNode corrected = record.path(record.size() - 2);
        assertThat(corrected.path("type").asString()).isEqualTo("Received");
        assertThat(corrected.path("correctedBy").asString()).isEqualTo(taken.get("id"));
        assertThat(record.path(record.size() - 1).path("said").path("why").asString())
                .isEqualTo("It was Leo");
        assertThat(acorns.get("/api/room/children/" + mia).json().path("state").asString())
                .isEqualTo("EXPECTED");
    }

    @Test
    void a_record_that_was_edited_behind_our_back_is_found_out() {
        assertThat(verify().path("whole").asBoolean()).isTrue();
        assertThat(verify().path("count").asInt()).isEqualTo(log().size());

        Mono.from(RealMongo.client()
                        .getDatabase("checkin")
                        .getCollection("events")
                        .deleteOne(new Document("stream", mia).append("seq", 2L)))
                .block(Duration.ofSeconds(10));

        JsonNode broken = verify();
        assertThat(broken.path("whole").asBoolean()).isFalse();
        assertThat(broken.path("first").path("seq").asInt()).isEqualTo(2);
        assertThat(broken.path("first").path("what").asString()).isEqualTo("REMOVED");
    }

    @Test
    void a_child_the_centre_does_not_have_has_no_record() {
        for (String what : List.of("log", "verify")) {
            Page nothing = oak.director().get("/api/office/children/child-nobody/" + what);
            assertThat(nothing.status()).isEqualTo(404);
        }
        assertThat(oak.director().get("/api/office/children/nobody/log").reason())
                .isEqualTo("nonsense");
    }

    private JsonNode log() {
        return oak.director().get("/api/office/children/" + mia + "/log").json().path("events");
    }

    private JsonNode verify() {
        return oak.director().get("/api/office/children/" + mia + "/verify").json();
    }
}
