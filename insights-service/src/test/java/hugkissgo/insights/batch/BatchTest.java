package hugkissgo.insights.batch;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.Chronicle;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchTest {
    private static Stream<Reading> readings(String child, int mornings) {
        Chronicle chronicle = Chronicle.of(child);
        IntStream.range(0, mornings)
                .forEach(i -> chronicle.came(child + i, MONDAY.plus(Duration.ofDays(i)), Goodbye.GLAD, 0));
        return chronicle.entries().stream().map(it -> new Reading.Valid(it.headers(), it.fact()));
    }

    private static Batch batch(int children, int mornings) {
        return Batch.of(IntStream.range(0, children)
                .boxed()
                .flatMap(i -> readings("c" + i, mornings))
                .toList());
    }

    @Test
    void every_stream_stands_whole_in_one_part_alone() {
        Batch batch = batch(7, 2);

        List<Batch> parts = batch.parts();

        assertThat(parts).extracting(it -> it.streams().size()).containsExactly(4, 3);
        assertThat(parts.stream().flatMap(it -> it.streams().entrySet().stream()))
                .containsExactlyInAnyOrderElementsOf(batch.streams().entrySet());
    }

    @Test
    void what_comes_in_thousands_is_kept_in_more_parts() {
        List<Batch> parts = batch(40, 40).parts();

        assertThat(parts).hasSizeGreaterThan(Batch.ABREAST);
        assertThat(parts).allSatisfy(it -> assertThat(it.facts().count()).isLessThanOrEqualTo(1_300));
    }

    @Test
    void one_child_is_one_part_however_much_comes_of_it() {
        assertThat(batch(1, 600).parts())
                .singleElement()
                .satisfies(it -> assertThat(it.facts()).hasSizeGreaterThan(2_000));
    }
}
