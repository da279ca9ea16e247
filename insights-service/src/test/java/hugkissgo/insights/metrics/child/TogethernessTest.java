package hugkissgo.insights.metrics.child;

import static hugkissgo.insights.Chronicle.ROSA;
import static hugkissgo.insights.Chronicle.TOMASZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.Separation.Reunion;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.Level;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TogethernessTest {

    @Test
    void reunions_are_counted_by_kind_and_warm_or_calm_ones_have_an_interval() {
        Answer answer = Togetherness.reunion(Days.of("mia")
                .met(Reunion.RAN_TO)
                .came("0 5")
                .met(Reunion.CALM)
                .came("0")
                .met(Reunion.TEARFUL)
                .came("0")
                .met(Reunion.LOOKED_AWAY)
                .came("?")
                .history());

        var met = (Togetherness.Reunions) ((Known) answer).value();
        assertThat(met.each())
                .isEqualTo(Map.of(Reunion.RAN_TO, 2, Reunion.CALM, 1, Reunion.TEARFUL, 1, Reunion.LOOKED_AWAY, 1));
        assertThat(met.warmOrCalm()).isEqualTo(3);
        assertThat(met.interval().low()).isEqualTo(.230724, within(5e-7));
        assertThat(met.interval().high()).isEqualTo(.882379, within(5e-7));
        assertThat(((Togetherness.Reunions) ((Known) answer.at(Level.COUNTS)).value()).interval())
                .isNull();
    }

    @Test
    void the_goodbyes_shape_is_the_middle_stay_at_the_door_and_the_returns_in_ten() {
        var shape = (Togetherness.Shape) ((Known) Togetherness.shape(Days.of("mia")
                        .parted(2, 0)
                        .came("0 0 0")
                        .parted(30, 2)
                        .came("12")
                        .parted(9, 0)
                        .came("0 0")
                        .history()))
                .value();

        assertThat(shape.medianMinutes()).isEqualTo(5.5);
        assertThat(shape.returnsInTen()).isEqualTo(20 / 6.0, within(1e-12));
    }

    @Test
    void with_whom_it_settled_is_counted_over_the_last_thirty() {
        var with = (Togetherness.Comforters) ((Known) Togetherness.whoComforts(Days.of("mia")
                        .with(TOMASZ)
                        .came("5 5 5")
                        .with(ROSA)
                        .came("5 ".repeat(28))
                        .history()))
                .value();

        assertThat(with.different()).isEqualTo(2);
        assertThat(with.mornings()).containsExactly(new Togetherness.With(ROSA, 28), new Togetherness.With(TOMASZ, 2));
    }
}
