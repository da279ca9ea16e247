package hugkissgo.centre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoFamiliesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void the_demo_centre_has_the_people_that_were_promised() {
        assertThat(rows("child")).hasSize(24);
        assertThat(rows("room")).hasSize(3);
        assertThat(rows("staff")).hasSize(6);
        assertThat(rows("barred")).hasSize(1);
        assertThat(rows("collector")).isNotEmpty();
    }

    @Test
    void every_child_has_a_guardian_with_a_code_and_mia_comes_for_the_first_time() {
        List<String> names = rows("child").map(it -> it[2]).toList();
        assertThat(DemoFamilies.codes(TODAY)).containsOnlyKeys(names).doesNotContainValue("");
        assertThat(rows("child").filter(it -> it[5].equals(TODAY.toString())).map(it -> it[1]))
                .containsExactly("mia");
    }

    @Test
    void one_name_has_forty_letters_and_one_reads_from_right_to_left() {
        List<String> names = rows("child").map(it -> it[2]).toList();
        assertThat(names).filteredOn(it -> it.length() == 40).hasSize(1);
        assertThat(names)
                .filteredOn(it ->
                        Character.getDirectionality(it.charAt(0)) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .hasSize(1);
        assertThat(names).filteredOn(it -> it.matches(".*[À-ž].*")).hasSizeGreaterThan(4);
    }

    private static Stream<String[]> rows(String kind) {
        return DemoFamilies.csv(TODAY).lines().map(it -> it.split(",", -1)).filter(it -> it[0].equals(kind));
    }
}
