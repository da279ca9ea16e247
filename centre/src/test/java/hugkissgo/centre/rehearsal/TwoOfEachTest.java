package hugkissgo.centre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The same mornings, played first with one instance of each service and then with two, of which one is killed.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(420)
class TwoOfEachTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_changes_when_two_of_each_service_run_and_one_of_each_is_killed() throws Exception {
        var alone = withOneOfEach();
        try (var two = new Performance(folder.resolve("two"), 2)) {
            two.open();
            two.morning(0);
            int taps = two.journal.heard().size();
            var backAgain = List.of(
                    two.killAfter(taps + 12, "checkin-service"),
                    two.killAfter(taps + 20, "notify-service-2"),
                    two.killAfter(taps + 28, "insights-service"));
            two.morning(1);
            backAgain.forEach(CompletableFuture::join);
            two.morning(2);

            two.everyStageHoldsWhatTheOneBeforeOwes();
            two.everyPageShowsWhatIsSo();
            two.comeTo(alone);
            bothHadTheirShare(two);
        }
    }

    private SortedMap<String, List<String>> withOneOfEach() throws Exception {
        try (var one = new Performance(folder.resolve("one"), 1)) {
            for (int morning = 0; morning < 3; morning++) {
                one.morning(morning);
            }
            one.everyStageHoldsWhatTheOneBeforeOwes();
            return one.factsWhenQuiet();
        }
    }

    /// Whoever was on the stream of a killed instance began again, the others did not; and both answered what was
    /// asked.
    private static void bothHadTheirShare(Performance two) {
        for (var pages : List.of(two.tablets, two.phones, two.dashboards)) {
            assertThat(pages).anyMatch(Onlooker::beganAgain).anyMatch(it -> !it.beganAgain());
        }
        assertThat(two.answered("checkin-service", "/api/room/taps")).hasSize(2).allMatch(it -> it > 0);
        assertThat(two.answered("notify-service", "/family/api/feed"))
                .hasSize(2)
                .allMatch(it -> it > 0);
        assertThat(two.answered("insights-service", "/staff/api/today"))
                .hasSize(2)
                .allMatch(it -> it > 0);
    }
}
