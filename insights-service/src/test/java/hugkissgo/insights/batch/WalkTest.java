package hugkissgo.insights.batch;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Chronicle.Entry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkTest {
    private final List<Entry> read = Chronicle.of("mia")
            .came("monday", Chronicle.MONDAY, Goodbye.GLAD, 0)
            .entries();
    private final List<Entry> rewritten = Chronicle.of("mia")
            .came("monday", Chronicle.MONDAY, Goodbye.CRYING, 8)
            .came("tuesday", Chronicle.MONDAY.plusSeconds(86_400), Goodbye.GLAD, 0)
            .entries();

    private static Folded folded(Stream<Entry> entries) {
        List<Reading> readings = entries.map(it -> (Reading) new Reading.Valid(it.headers(), it.fact()))
                .toList();
        return Folded.of(Batch.of(readings), new Stored(Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private void assertWaits(Folded folded, String reason) {
        assertThat(folded.troubles()).singleElement().satisfies(it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.from()).isEqualTo(6);
        });
        assertThat(folded.moved())
                .singleElement()
                .satisfies(it -> assertThat(it.file().hash())
                        .isEqualTo(read.getLast().headers().hash()));
    }

    @Test
    void a_fact_that_stands_where_another_was_read_is_noticed() {
        assertWaits(
                folded(Stream.concat(read.stream(), rewritten.stream().skip(4).limit(1))), "another hash");
    }

    @Test
    void what_follows_from_another_past_than_was_read_is_not_taken() {
        assertWaits(folded(Stream.concat(read.stream(), rewritten.stream().skip(5))), "chain broken");
    }
}
