package hugkissgo.insights.retention;

import static hugkissgo.insights.Chronicle.visit;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.EventId;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrozenWeeksTest {
    private static final Instant NOW = Instant.parse("2026-09-01T08:30:00Z");

    @Test
    void a_centre_that_keeps_everything_freezes_nothing() {
        try (var oak = new Oak().keeps(null).heard()) {
            freeze(oak);
            clear(oak);

            assertThat(Oak.old("separations")).isEqualTo(15);
        }
    }

    @Test
    void frozen_weeks_say_what_their_mornings_said_before_between_and_after_their_deletion() {
        try (var oak = new Oak().keeps(90).heard()) {
            JsonNode told = oak.patterns().path("cells");
            assertThat(sizes(told))
                    .containsExactly("2026-03-02 6", "2026-03-09 small", "2026-08-17 6", "2026-08-24 small");

            freeze(oak);
            assertThat(oak.patterns().path("cells")).isEqualTo(told);
            assertThat(Oak.old("separations")).isEqualTo(15);

            clear(oak);
            assertThat(oak.patterns().path("cells")).isEqualTo(told);
            assertThat(Oak.old("separations")).isZero();
        }
    }

    @Test
    void what_is_kept_of_too_few_children_is_only_that_they_were_too_few() {
        try (var oak = new Oak().keeps(90).heard()) {
            freeze(oak);

            assertThat(Running.all("frozen"))
                    .filteredOn(it -> it.startsWith("centre-oak 2026-03-09"))
                    .singleElement()
                    .satisfies(it ->
                            assertThat(it).contains("\"tooSmall\":true").doesNotContain("\"settled\":", "child-"));
        }
    }

    @Test
    void it_happens_by_itself_and_once() {
        try (var oak = new Oak().keeps(90).heard()) {
            JsonNode told = oak.patterns().path("cells");
            oak.insights.until(() -> Oak.old("separations") == 0, "cleared");
            var frozen = Running.all("frozen");

            freeze(oak.still());
            clear(oak);

            assertThat(Running.all("frozen")).isEqualTo(frozen);
            assertThat(oak.patterns().path("cells")).isEqualTo(told);
        }
    }

    @Test
    void what_comes_late_changes_nothing_and_is_counted_once() {
        try (var oak = new Oak().keeps(90).heard()) {
            freeze(oak);
            clear(oak);
            JsonNode told = oak.patterns();
            EventId goodbye = oak.mia.facts().get(2).id();
            oak.mia.add(NOW, visit("mia-march-0"), new Corrected(goodbye, null));
            oak.mia.add(NOW, visit("mia-march-1"), new Settled(Activity.BOOKS, null, null));
            String before = Running.dump();

            oak.insights.hear(oak.mia.entries());
            oak.insights.hear(oak.mia.entries());
            oak.insights.until(oak.mia);

            JsonNode now = oak.patterns();
            assertThat(now.path("cells")).isEqualTo(told.path("cells"));
            assertThat(late(told)).isZero();
            assertThat(late(now)).isEqualTo(2);
            assertThat(Running.dump().lines().filter(it -> it.startsWith("separations")))
                    .containsExactlyElementsOf(before.lines()
                            .filter(it -> it.startsWith("separations"))
                            .toList());
        }
    }

    @Test
    void a_rebuild_keeps_the_frozen_weeks_brings_nothing_back_and_gives_the_same_bytes() {
        try (var oak = new Oak().keeps(90).heard()) {
            freeze(oak);
            clear(oak);
            var frozen = Running.all("frozen");
            JsonNode told = oak.patterns().path("cells");
            oak.mia.add(
                    NOW,
                    visit("mia-march-2"),
                    new Corrected(oak.mia.facts().get(12).id(), null));
            EventId august = goodbyeOf("mia-august-1", oak.mia);
            oak.mia.add(NOW, visit("mia-august-1"), new Corrected(august, null));
            oak.insights.hear(oak.mia.entries());
            oak.insights.until(oak.mia);

            try (var second = Running.again(Oak.SEPTEMBER, "--hugkissgo.insights.generation=2")) {
                second.until(second::isReady, "taken over");

                assertThat(Oak.old("separations_2")).isZero();
                assertThat(Running.dump(2)).isEqualTo(Running.dump());
                assertThat(Running.all("frozen")).isEqualTo(frozen);
                assertThat(oak.patterns().path("cells").path(0)).isEqualTo(told.path(0));
            }
        }
    }

    private static EventId goodbyeOf(String visit, Chronicle child) {
        return child.facts().stream()
                .filter(it -> visit(visit).equals(it.visit()))
                .skip(2)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static int late(JsonNode page) {
        return StreamSupport.stream(page.path("metrics").spliterator(), false)
                .filter(it -> it.path("metric").asString().equals("data-health"))
                .map(it -> it.path("value").path("late").asInt(-1))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.List<String> sizes(JsonNode cells) {
        return StreamSupport.stream(cells.spliterator(), false)
                .map(it -> it.path("week").asString() + " "
                        + (it.path("tooSmall").asBoolean()
                                ? "small"
                                : it.path("children").asInt()))
                .toList();
    }

    private static void freeze(Oak oak) {
        oak.insights.bean(Freezing.class).look().block(Duration.ofSeconds(20));
    }

    private static void clear(Oak oak) {
        oak.insights.bean(Clearing.class).look().block(Duration.ofSeconds(20));
    }
}
