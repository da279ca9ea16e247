package hugkissgo.insights.shelves;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.fold.PublishedExamplesTest;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldJsonTest {

    /// 1970 and just before it, both hours of the night that the clock goes back, a leap day, the ends of four-digit
    /// years, and what an instant can be at all.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999Z",
                "2026-03-29T01:00:00Z",
                "2026-10-25T00:30:00Z",
                "2026-10-25T01:30:00Z",
                "2028-02-29T12:00:00.001Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999Z",
                "2026-03-02T06:46:00.000001Z",
                "9999-12-31T23:59:59.999999999Z",
                "-1000000000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void every_moment_is_read_as_it_was_written(String text) {
        Visit visit = at(Instant.parse(text));

        assertThat(again(visit)).isEqualTo(visit);
    }

    @Test
    void a_moment_of_the_log_is_written_as_its_milliseconds() {
        assertThat(text(at(Instant.parse("2026-03-02T06:46:00.123Z"))))
                .contains("\"at\":1772433960123")
                .contains("\"promised\":1772433960123")
                .doesNotContain("2026-");
    }

    @Test
    void a_moment_that_an_earlier_release_wrote_as_text_can_be_read() {
        Visit visit = at(Instant.parse("2026-03-02T06:46:00.123Z"));
        String older = text(visit).replace("1772433960123", "\"2026-03-02T06:46:00.123Z\"");

        assertThat(read(new BsonBinary(older.getBytes(StandardCharsets.UTF_8)))).isEqualTo(visit);
    }

    @ParameterizedTest
    @MethodSource("hugkissgo.insights.fold.PublishedExamplesTest#examples")
    void a_note_of_every_published_event_is_read_as_it_was_written(Path example) throws IOException {
        Note note = Note.of(PublishedExamplesTest.read(example));
        Visit visit = Visit.fresh(VisitId.begunBy(note.id())).with(note);

        assertThat(again(visit)).isEqualTo(visit);
    }

    private static Visit at(Instant moment) {
        var id = EventId.derivedFrom("missed");
        return Visit.fresh(VisitId.begunBy(id)).with(new Note(id, 1, moment, moment, new WordMissed(moment)));
    }

    private static Visit again(Visit visit) {
        return read(FoldJson.bytes(visit));
    }

    private static Visit read(BsonBinary visit) {
        return FoldJson.read(new BsonDocument(SeparationLog.VISIT, visit), SeparationLog.VISIT, Visit.class);
    }

    private static String text(Visit visit) {
        return new String(FoldJson.bytes(visit).getData(), StandardCharsets.UTF_8);
    }
}
