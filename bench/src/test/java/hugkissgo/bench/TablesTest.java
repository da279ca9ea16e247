package hugkissgo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesTest {
    private static final List<String> ORDER = List.of("fold", "flat", "page");
    private static final String EMPTY = "# Fast\n<!-- begin -->\n<!-- end -->\nby hand\n";

    private static String with(String page, String name, String table) {
        return Tables.with(page, ORDER, name, table);
    }

    @Test
    void what_another_run_measured_stays_and_what_stands_around_it() {
        String both = with(with(EMPTY, "fold", "| 0.54 |\n"), "page", "| 3.0 |\n");

        assertThat(with(both, "page", "| 2.0 |\n"))
                .startsWith("# Fast\n<!-- begin -->\n")
                .contains("<!-- fold -->\n| 0.54 |\n<!-- end of fold -->\n")
                .contains("<!-- page -->\n| 2.0 |\n<!-- end of page -->\n")
                .doesNotContain("3.0")
                .endsWith("<!-- end -->\nby hand\n");
    }

    @Test
    void tables_stand_in_one_order_whatever_was_measured_first() {
        String oneWay = with(with(EMPTY, "page", "p\n"), "fold", "f\n");
        String other = with(with(EMPTY, "fold", "f\n"), "page", "p\n");

        assertThat(oneWay).isEqualTo(other).containsSubsequence("<!-- fold -->", "<!-- page -->");
    }
}
