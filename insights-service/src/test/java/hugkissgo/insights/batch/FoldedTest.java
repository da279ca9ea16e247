package hugkissgo.insights.batch;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.Chronicle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedTest {
    @Test
    void a_batch_is_folded_by_child() {
        Chronicle mia = Chronicle.of("mia").came("monday", Chronicle.MONDAY, Goodbye.CRYING, 8);
        List<Reading> readings = mia.entries().stream()
                .map(it -> (Reading) new Reading.Valid(it.headers(), it.fact()))
                .toList();

        Folded folded = Folded.of(Batch.of(readings), new Stored(Map.of(), Map.of(), Map.of(), Map.of()));

        assertThat(folded.troubles()).isEmpty();
        assertThat(folded.moved()).singleElement().satisfies(it -> {
            assertThat(it.seq()).isEqualTo(5);
            assertThat(folded.visits(it)).hasSize(1);
        });
    }
}
