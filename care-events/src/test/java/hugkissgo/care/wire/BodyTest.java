package hugkissgo.care.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Envelope;
import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Sealer;
import hugkissgo.care.words.Spoken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyTest {
    private static final CentreId CENTRE = new CentreId("centre-oak");
    private static final ChildId MIA = new ChildId("child-mia");
    private static final PersonId AMARA = new PersonId("person-amara");
    private static final Instant MORNING = Instant.parse("2026-03-12T07:46:00Z");
    private static final EventId TAP = EventId.at(MORNING);
    private static final PersonKey KEY = PersonKey.of(new byte[32]);
    private static final Sealer SEALER = (field, words) -> KEY.seal(CENTRE, MIA.stream(), TAP, field, words);

    @Test
    void a_note_is_sealed_while_it_is_written_and_opens_again() {
        byte[] body = Body.write(broughtWithNote("Slept badly"), SEALER);

        assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("Slept");
        assertThat(Body.read(DroppedOff.class, body))
                .isInstanceOfSatisfying(
                        DroppedOff.class,
                        it -> assertThat(KEY.open(CENTRE, (Sealed) it.note())).contains("Slept badly"));
    }

    @Test
    void spoken_words_never_leave_unsealed() {
        assertThatThrownBy(() -> CareJson.log().writeValueAsBytes(broughtWithNote("Slept badly")))
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_page_may_say_words_but_not_hand_in_a_sealed_box() {
        assertThat(CareJson.page().readValue("{\"activity\":\"OTHER\",\"words\":\"Sorting shells\"}", Settled.class))
                .isEqualTo(new Settled(Activity.OTHER, null, new Spoken("Sorting shells")));
        assertThatThrownBy(() -> CareJson.page()
                        .readValue(
                                "{\"activity\":\"OTHER\",\"words\":{\"owner\":\"child-mia\",\"event\":\"" + TAP
                                        + "\",\"field\":\"words\",\"box\":\"\"}}",
                                Settled.class))
                .hasMessageContaining("must be text");
        assertThatThrownBy(() -> CareJson.page().readValue("{\"activity\":\"OTHER\",\"mood\":1}", Settled.class))
                .hasMessageContaining("mood");
    }

    @Test
    void the_minutes_of_a_promise_are_part_of_what_is_kept() {
        var upset = new UpsetAgain(15);

        assertThat(Body.read(UpsetAgain.class, Body.write(upset, SEALER))).isEqualTo(upset);
        assertThat(CareJson.page().readValue("{}", UpsetAgain.class)).isEqualTo(new UpsetAgain());
    }

    @Test
    void what_goes_to_kafka_reads_as_the_same_fact() {
        byte[] body = Body.write(broughtWithNote("Slept badly"), SEALER);
        Headers headers = headers(body);

        Reading reading = read("child-mia", headers.asMap(), body);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Valid.class,
                        valid -> assertThat(valid.fact())
                                .isEqualTo(new Fact(
                                        headers.envelope(), Body.read(DroppedOff.class, body), headers.hash())));
    }

    @Test
    void what_is_no_event_of_ours_is_poison_with_its_reason() {
        byte[] body = Body.write(broughtWithNote("Slept badly"), SEALER);
        Map<String, String> headers = headers(body).asMap();

        assertThat(read("child-leo", headers, body)).isEqualTo(poison("key is another stream", "child-leo"));
        assertThat(read("child-mia", headers, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(poison("hash does not fit the body", "child-mia"));
        assertThat(read("child-mia", headers, null)).isEqualTo(poison("tombstone", "child-mia"));
        assertThat(read("child-mia", Map.of(), body)).isEqualTo(poison("headers unreadable", "child-mia"));
        assertThat(read("nobody", headers, body))
                .isEqualTo(new Reading.Poison("key is no stream", java.util.Optional.empty()));
        assertThat(read("child-mia", headers, new byte[Reading.LARGEST + 1]))
                .isEqualTo(poison("too large", "child-mia"));
        assertThat(read("child-mia", headers, new byte[0])).isEqualTo(new Reading.EnvelopeOnly(headers(body, headers)));
    }

    private static CareEvent broughtWithNote(String note) {
        return new DroppedOff(AMARA, null, List.of(Morning.SLEPT_BADLY), new Spoken(note), null);
    }

    private static Headers headers(byte[] body) {
        var envelope = new Envelope(
                TAP,
                "care.DroppedOff.v1",
                new Position(CENTRE, MIA.stream(), 1),
                null,
                MORNING,
                MORNING,
                By.adult(AMARA),
                Provenance.LIVE);
        return new Headers(envelope, Hash.NONE, Hash.of(body), Hash.link(Hash.NONE, envelope, Hash.of(body)));
    }

    private static Headers headers(byte[] body, Map<String, String> sent) {
        assertThat(headers(body).asMap()).isEqualTo(sent);
        return headers(body);
    }

    private static Reading.Poison poison(String reason, String stream) {
        return new Reading.Poison(reason, java.util.Optional.of(new hugkissgo.care.id.StreamId(stream)));
    }

    private static Reading read(String key, Map<String, String> headers, byte @Nullable [] body) {
        return Reading.of(key.getBytes(StandardCharsets.UTF_8), headers::get, body);
    }
}
