package hugkissgo.centre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.centre.demo.DemoMorning.Due;
import hugkissgo.centre.morning.ModelDraws;
import hugkissgo.centre.morning.Roster;
import hugkissgo.centre.morning.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoMorningTest {
    private static final Duration PROMISED = Duration.ofMinutes(20);
    private final List<Due> morning = morning(1);

    @Test
    void families_come_in_three_bursts_and_two_children_stay_at_home() {
        List<Long> minutes = morning.stream()
                .filter(it -> it.step() instanceof Step.Bring)
                .map(it -> it.step().after().toMinutes())
                .toList();
        assertThat(minutes).hasSize(22).isSorted();
        assertThat(minutes).allMatch(it -> it >= 4 && it <= 11 || it >= 18 && it <= 25 || it >= 38 && it <= 48);
        for (int burst : List.of(4, 18, 41)) {
            assertThat(minutes.stream().filter(it -> it >= burst && it <= burst + 7))
                    .hasSizeGreaterThan(5);
        }
    }

    @Test
    void of_two_first_promises_one_is_kept_and_one_is_missed() {
        assertThat(untilWord("Mia")).isLessThan(PROMISED);
        assertThat(untilWord("Haruki")).isGreaterThan(PROMISED);
    }

    @Test
    void goodbyes_are_glad_and_hard_parents_come_back_and_settling_takes_its_time() {
        assertThat(morning).filteredOn(it -> says(it, "ParentReturned")).isNotEmpty();
        assertThat(states()).contains("GLAD", "CALM", "QUIET", "CRYING", "INCONSOLABLE");
        assertThat(morning).filteredOn(it -> says(it, "Settled")).hasSizeGreaterThan(4);
    }

    @Test
    void the_same_seed_is_the_same_morning_and_another_is_another() {
        assertThat(morning(1)).isEqualTo(morning);
        assertThat(morning(2)).isNotEqualTo(morning);
    }

    private Stream<Object> states() {
        return morning.stream()
                .filter(it -> says(it, "SaidGoodbye"))
                .map(it -> ((Step.Say) it.step()).fields().get("state"));
    }

    /// From the goodbye to the next that is written of the child.
    private Duration untilWord(String name) {
        var after = morning.stream()
                .filter(it -> it.child().firstName().equals(name))
                .dropWhile(it -> !says(it, "SaidGoodbye"))
                .map(it -> it.step().after())
                .toList();
        return after.get(1).minus(after.getFirst());
    }

    private static boolean says(Due due, String type) {
        return due.step() instanceof Step.Say say && say.type().equals(type);
    }

    private static List<Due> morning(long seed) {
        var children = DemoFamilies.csv(LocalDate.of(2026, 3, 12))
                .lines()
                .map(it -> it.split(",", -1))
                .filter(it -> it[0].equals("child"))
                .map(it -> new Roster.Child("child-" + it[1], it[2].split(" ", 2)[0], it[3], "", "", ""))
                .toList();
        return new DemoMorning(new Roster(children), ModelDraws.of(seed, children.size()), seed).inOrder();
    }
}
