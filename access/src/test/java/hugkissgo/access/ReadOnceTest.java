package hugkissgo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadOnceTest {
    private final List<String> parsed = new ArrayList<>();
    private final ReadOnce<Object> read = new ReadOnce<>();

    @Test
    void the_same_text_is_parsed_once_and_another_text_anew() {
        Object first = asText("one");

        assertThat(asText(new StringBuilder("one").toString())).isSameAs(first);
        assertThat(asText("two")).isEqualTo("two");
        assertThat(parsed).containsExactly("one", "two");
    }

    @Test
    void the_same_text_of_another_kind_says_something_else() {
        asText("12");

        assertThat(read.of(Integer.class, "12", Integer::valueOf)).isEqualTo(12);
    }

    private Object asText(String text) {
        return read.of(String.class, text, it -> {
            parsed.add(it);
            return it;
        });
    }
}
