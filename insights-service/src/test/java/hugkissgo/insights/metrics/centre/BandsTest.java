package hugkissgo.insights.metrics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.child.Curves;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The shade of earlier children behind a child's first weeks.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BandsTest {

    @Test
    void the_shade_reaches_from_the_tenth_to_the_ninetieth_of_a_hundred_earlier_children() {
        List<History> others = IntStream.rangeClosed(0, 20)
                .mapToObj(i -> Days.of("c" + i)
                        .came("0 ".repeat(30 + i) + "25 ".repeat(30 - i))
                        .history())
                .toList();
        History mia = Days.of("mia").from(LocalDate.of(2026, 8, 3)).came("5").history();

        Curves.Band last = Bands.of(mia, others).getLast();
        assertThat(last.from()).isEqualTo(31);
        assertThat(last.low()).isEqualTo(2 / 30.0, within(1e-9));
        assertThat(last.high()).isEqualTo(18 / 30.0, within(1e-9));
        assertThat(last.children()).isEqualTo(21);

        History five = Days.of("mia").came("5 5 5 5 5").history();
        Answer seen = Curves.curve(five, List.of(last), 21);
        assertThat(((Known) seen.at(Level.FULL)).value().toString()).contains("low=", "earlier=21");
        assertThat(((Known) seen.at(Level.COUNTS)).value().toString()).contains("band=[]", "earlier=null");
    }
}
