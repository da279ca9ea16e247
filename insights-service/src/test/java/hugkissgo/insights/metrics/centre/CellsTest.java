package hugkissgo.insights.metrics.centre;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.centre.Cells.Cell;
import hugkissgo.insights.separation.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CellsTest {
    private static final int CHILDREN = 5;

    @Test
    void a_correction_moves_a_goodbye_to_its_right_minute_and_leaves_nothing_at_the_wrong_one() {
        List<Chronicle> wrong = children(8);
        assertThat(cells(wrong).getFirst().minutes()).containsExactly(new Cells.Minute(8, CHILDREN, 0));

        wrong.forEach(CellsTest::putRight);

        assertThat(cells(wrong)).isEqualTo(cells(children(30)));
        assertThat(cells(wrong).getFirst().minutes()).containsExactly(new Cells.Minute(30, CHILDREN, 0));
    }

    @Test
    void a_goodbye_that_was_never_said_after_all_counts_in_no_cell() {
        List<Chronicle> all = children(30);
        all.forEach(it -> it.add(
                MONDAY.plus(Duration.ofDays(3)),
                null,
                new Corrected(it.facts().get(2).id(), null)));

        assertThat(cells(all)).isEmpty();
    }

    @Test
    void a_morning_that_nobody_wrote_down_counts_in_no_cell_as_no_happy_one_either() {
        List<Chronicle> all = IntStream.range(0, CHILDREN)
                .mapToObj(i -> Chronicle.of("c" + i).arrived("v" + i, MONDAY).left("v" + i, MONDAY.plusSeconds(9_000)))
                .toList();

        assertThat(cells(all)).isEmpty();
    }

    @Test
    void children_without_a_birthday_are_counted_together_and_not_left_out() {
        List<Chronicle> all = IntStream.range(0, CHILDREN)
                .mapToObj(i -> Chronicle.of("c" + i).arrived("v" + i, MONDAY))
                .toList();
        all.forEach(it -> {
            var visit = it.facts().getFirst().visit();
            it.add(
                    MONDAY.plusSeconds(600),
                    visit,
                    new SaidGoodbye(Goodbye.CRYING, Chronicle.ROSA, null, Chronicle.ACORNS));
            it.add(MONDAY.plusSeconds(900), visit, new Settled(Activity.PAINTING, Chronicle.ROSA, null));
        });

        assertThat(cells(all)).singleElement().satisfies(it -> {
            assertThat(it.ages()).isEqualTo("UNKNOWN");
            assertThat(it.minutes()).containsExactly(new Cells.Minute(5, CHILDREN, 0));
        });
    }

    private static List<Chronicle> children(int minutes) {
        return IntStream.range(0, CHILDREN)
                .mapToObj(i -> Chronicle.of("c" + i).came("v" + i, MONDAY, Goodbye.CRYING, minutes))
                .toList();
    }

    private static void putRight(Chronicle child) {
        child.add(
                MONDAY.plus(Duration.ofDays(1)),
                null,
                new Corrected(child.facts().get(3).id(), null));
        child.add(
                MONDAY.plus(Duration.ofMinutes(40)),
                child.facts().getFirst().visit(),
                new Settled(Activity.PAINTING, Chronicle.ROSA, null));
    }

    private static List<Cell> cells(List<Chronicle> children) {
        return Cells.of(new Mornings(
                children.stream().map(CellsTest::history).toList(),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31)));
    }

    private static History history(Chronicle child) {
        var fold = Fold.of(child);
        return History.of(
                fold.file(),
                fold.visits().values().stream()
                        .map(Visit::told)
                        .flatMap(Optional::stream)
                        .toList(),
                ZoneOffset.UTC);
    }
}
