package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.child.Milestones.SettledIn;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MilestonesTest {

    @Test
    void seven_of_ten_are_not_enough_and_thirteen_minutes_are_not_about_ten() {
        assertThat(of(Days.of("mia").came("20 20 20 0 0 0 0 0 0 12")).enough()).isFalse();
        assertThat(of(Days.of("mia").came("20 20 0 0 0 0 0 0 0 13")).enough()).isFalse();
        assertThat(of(Days.of("mia").came("20 20 0 0 0 0 0 0 0 12")).enough()).isTrue();
    }

    @Test
    void a_parent_asked_back_in_the_last_five_means_not_yet() {
        assertThat(of(Days.of("mia")
                                .came("0 0 0 0 0")
                                .calledBack(true)
                                .came("0")
                                .calledBack(false)
                                .came("0 0 0 0"))
                        .enough())
                .isFalse();
        assertThat(of(Days.of("mia")
                                .came("0 0 0 0")
                                .calledBack(true)
                                .came("0")
                                .calledBack(false)
                                .came("0 0 0 0 0"))
                        .enough())
                .isTrue();
    }

    @Test
    void a_persons_word_alone_is_not_enough() {
        SettledIn said = of(Days.of("mia").came("20 ".repeat(10)).said(new SettledInConfirmed()));
        assertThat(said.confirmed()).isTrue();
        assertThat(said.reached()).isFalse();
    }

    @Test
    void at_thirty_attended_days_and_not_before_the_team_is_asked_to_plan_a_talk_and_no_family_reads_that() {
        assertThat(of(Days.of("mia").came("20 ".repeat(29))).planATalk()).isFalse();
        Answer thirty =
                Milestones.settledIn(Days.of("mia").came("20 ".repeat(30)).history());

        assertThat(((SettledIn) ((Known) thirty).value()).planATalk()).isTrue();
        assertThat(((SettledIn) ((Known) thirty.at(Level.COUNTS)).value()).planATalk())
                .isFalse();
    }

    private static SettledIn of(Days days) {
        return (SettledIn) ((Known) Milestones.settledIn(days.history())).value();
    }
}
