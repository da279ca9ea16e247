package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.FamilyFact.Finding;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.Answer.NotForYou;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.viewer.Eyes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildMetricsTest {
    /// The fixture of INSIGHTS with zeros and censoring.
    private static final String FIXTURE = "0 0 0 2 3 5 5 5 8 10 12 15 20 30 60+ 7+ 10+ 25+";
    /// The rank CUSUM fixture of INSIGHTS; the 25th value makes a notice.
    private static final String BUMP = "0 3 0 0 5 0 0 2 0 0 0 4 0 0 0 0 6 0 0 0 10 15 0 12 20 25 8 0 15";

    private static <V extends Value> V known(Answer answer, Class<V> kind) {
        return kind.cast(((Known) answer).value());
    }

    private static void notEnough(Answer answer, String reason, int have, int need) {
        assertThat(answer).isInstanceOfSatisfying(NotEnoughYet.class, it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.have()).isEqualTo(have);
            assertThat(it.need()).isEqualTo(need);
        });
    }

    @Test
    void nothing_recorded_is_an_ordinary_answer_everywhere() {
        List<Answer> all = ChildMetrics.ofOwn(Days.of("new").history(), Eyes.TEAM);

        assertThat(all)
                .filteredOn(it -> it.metric() != Metric.SMALL_VICTORIES)
                .allMatch(NotEnoughYet.class::isInstance);
    }

    @Test
    void coverage_counts_what_was_attended_and_not_written_down() {
        Answer answer = Rates.coverage(Days.of("mia").came("0 ? 5 ? 12+").history());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Known.class, it -> assertThat(it.basis().m()).isEqualTo(5));
        assertThat(known(answer, Rates.Coverage.class)).isEqualTo(new Rates.Coverage(3, 5, 1));
    }

    @Test
    void the_happy_rate_is_counts_from_five_and_a_rate_from_ten() {
        notEnough(Rates.happy(Days.of("mia").came("0 0 0 5").history()), "mornings", 4, 5);
        assertThat(known(Rates.happy(Days.of("mia").came("0 0 0 5 5").history()), Rates.Share.class))
                .isEqualTo(new Rates.Share(3, 5, null, null));

        var ten = known(Rates.happy(Days.of("mia").came("0 0 0 5 5 0 0 0 0 5").history()), Rates.Share.class);
        assertThat(ten.rate()).isEqualTo(.7);
        assertThat(ten.interval().low()).isCloseTo(.396778, within(1e-6));
        assertThat(ten.interval().high()).isCloseTo(.892209, within(1e-6));
    }

    @Test
    void the_window_is_the_last_twenty_recorded_and_none_older_than_sixty_days() {
        History old =
                Days.of("mia").came("5 5 5 5 5").away(80).came("0 0 0 0 0").history();
        assertThat(known(Rates.happy(old), Rates.Share.class)).isEqualTo(new Rates.Share(5, 5, null, null));

        History many = Days.of("mia").came("5 ".repeat(10) + "0 ".repeat(20)).history();
        assertThat(known(Rates.happy(many), Rates.Share.class).x()).isEqualTo(20);
    }

    @Test
    void settled_within_ten_keeps_those_lost_sight_of_under_the_curve() {
        History fixture = Days.of("mia").came(FIXTURE).history();

        var share = known(Rates.settledWithinTen(fixture), Rates.Share.class);
        assertThat(share.rate()).isCloseTo(1 - .3601, within(1e-4));
        assertThat(known(Rates.firstHalfHour(fixture), Rates.Minutes.class).minutes())
                .isCloseTo(12.09, within(5e-3));
    }

    @Test
    void settled_within_ten_is_not_said_when_too_little_was_written_down() {
        notEnough(
                Rates.settledWithinTen(Days.of("mia")
                        .came("0 ? 0 ? 0 ? 0 ? 0 ? 0 ? 0 ? 0 ? 0 ? 0")
                        .history()),
                "coverage",
                10,
                14);
    }

    @Test
    void the_usual_time_needs_eight_hard_goodbyes_and_fewer_are_listed_plainly() {
        History few = Days.of("mia").came("5 0 8 0 12+ 0 7").history();
        notEnough(HardGoodbyes.usual(few), "hard-goodbyes", 4, 8);
        assertThat(HardGoodbyes.plainly(few))
                .extracting(HardGoodbyes.Hard::minutes)
                .containsExactly(7, 12, 8);

        var usual = known(HardGoodbyes.usual(Days.of("mia").came(FIXTURE).history()), HardGoodbyes.Usual.class);
        assertThat(usual.minutes()).isEqualTo(12);
        assertThat(usual.interval().low()).isEqualTo(5);
        assertThat(usual.interval().high()).isEqualTo(30);
    }

    @Test
    void an_open_goodbye_of_this_morning_counts_nowhere_yet() {
        var chronicle = hugkissgo.insights.Chronicle.of("mia")
                .arrived("today", hugkissgo.insights.Chronicle.MONDAY)
                .goodbye("today", hugkissgo.insights.Chronicle.MONDAY, hugkissgo.care.Separation.Goodbye.CRYING);
        var fold = hugkissgo.insights.fold.Fold.of(chronicle);
        History history = History.of(
                fold.file(),
                List.of(fold.visits().values().iterator().next().told().orElseThrow()),
                java.time.ZoneOffset.UTC);

        notEnough(Rates.coverage(history), "mornings", 0, 1);
    }

    @Test
    void a_direction_is_named_only_where_trend_and_minutes_both_say_so() {
        var shorter = known(
                Directions.direction(Days.of("mia")
                        .came("18 15 20 12 10 0 14 8 5 0 6 0 4 0 0 3 0 0 2 0")
                        .history()),
                Directions.Direction.class);
        assertThat(shorter.label()).isEqualTo(Directions.Label.GETTING_SHORTER);
        assertThat(shorter.slope()).isCloseTo(-.888889, within(1e-6));
        assertThat(shorter.p()).isCloseTo(1.9002e-04, within(1e-7));

        var none = known(
                Directions.direction(Days.of("mia")
                        .came("0 5 0 6 0 5 0 6 0 5 0 6 0 5 0 6 0 5 0 6")
                        .history()),
                Directions.Direction.class);
        assertThat(none.label()).isEqualTo(Directions.Label.NO_CLEAR_CHANGE);
        assertThat(none.counts()).isEmpty();
        assertThat(shorter.counts()).isPresent();
    }

    @Test
    void a_bump_is_noticed_once_stays_open_and_ends_when_somebody_has_looked() {
        History history = Days.of("mia").came(BUMP).history();

        List<Bumps.Notice> all = Bumps.notices(history);
        assertThat(all).singleElement().satisfies(it -> {
            assertThat(it.day()).isEqualTo(history.all().get(24).day());
            assertThat(it.tier()).isEqualTo(2);
            assertThat(it.open()).isTrue();
        });

        History looked = Days.of("mia")
                .came(BUMP)
                .said(new NoticeAcknowledged(all.getFirst().id(), Finding.KNOWN_REASON, null))
                .history();
        assertThat(Bumps.open(looked)).isEmpty();
        assertThat(Bumps.notices(looked)).hasSize(1);
    }

    @Test
    void a_notice_expires_and_never_reaches_parents() {
        History later = Days.of("mia").came(BUMP, "0 0 0 0 0 0 0 0 0 0").history();
        assertThat(Bumps.open(later)).isEmpty();

        Answer answer = Bumps.noticed(Days.of("mia").came(BUMP).history());
        assertThat(answer.at(Metric.BUMP_NOTICE.levelFor(Eyes.PARENT))).isInstanceOf(NotForYou.class);
    }

    @Test
    void the_director_hears_of_second_tier_notices_only() {
        var notice = new Bumps.Notice(
                new hugkissgo.care.id.NoticeId("notice-1"), java.time.LocalDate.of(2026, 3, 2), 1, true, null);
        assertThat(new Bumps.Noticed(notice, List.of(notice)).counts()).contains(new Bumps.Noticed(null, List.of()));
    }

    @Test
    void the_curve_shows_bins_of_three_and_begins_again_in_another_room() {
        var curve = known(
                Curves.curve(
                        Days.of("mia")
                                .came("20 20 20 20 15 0 0 0")
                                .in("willows")
                                .came("30 20 10 0 0 0")
                                .history(),
                        List.of(),
                        null),
                Curves.Curve.class);

        assertThat(curve.bins()).extracting(Curves.Bin::from).containsExactly(3, 6, 11);
        assertThat(curve.bins().getFirst().settled()).isZero();
        assertThat(curve.sinceMove()).extracting(Curves.Bin::of).containsExactly(3);
    }

    @Test
    void a_child_who_came_long_before_the_record_has_no_first_weeks_but_may_have_those_in_a_new_room() {
        Days mia = Days.of("mia").enrolled(LocalDate.of(2024, 9, 2)).came("0 0 5 0 0 0 5 0 0 0 0");
        assertThat(Curves.curve(mia.history(), List.of(), null))
                .isInstanceOfSatisfying(
                        Answer.NotEnoughYet.class, it -> assertThat(it.reason()).isEqualTo("first-days"));

        var curve = known(
                Curves.curve(mia.in("willows").came("20 20 20 5 0 0").history(), List.of(), null), Curves.Curve.class);
        assertThat(curve.bins()).isEmpty();
        assertThat(curve.sinceMove()).isNotEmpty();
    }

    @Test
    void mostly_quiet_or_seldom_noted_is_easily_overlooked() {
        var quiet = Unnoticed.of(
                Days.of("mia").hard(Goodbye.QUIET).came("5 8 0 6 5").history());
        assertThat(quiet).contains(new Unnoticed(4, 5, 5, 5, true, false));
        var loud = Unnoticed.of(
                Days.of("leo").hard(Goodbye.CRYING).came("5 8 0 6 5").history());
        assertThat(loud).isEmpty();
        var seldom = Unnoticed.of(Days.of("zoe").came("0 ? 0 ? ? 0").history());
        assertThat(seldom).contains(new Unnoticed(0, 3, 3, 6, false, true));
    }

    @Test
    void settled_in_needs_eight_of_ten_and_a_person() {
        History counted = Days.of("mia").came("20 20 0 0 5 5 0 0 0 12").history();
        assertThat(known(Milestones.settledIn(counted), Milestones.SettledIn.class))
                .isEqualTo(new Milestones.SettledIn(8, 10, true, false, false, false));

        History confirmed = Days.of("mia")
                .came("20 20 0 0 5 5 0 0 0 12")
                .said(new SettledInConfirmed())
                .history();
        assertThat(known(Milestones.settledIn(confirmed), Milestones.SettledIn.class)
                        .reached())
                .isTrue();

        History long30 = Days.of("mia").came("20 ".repeat(30)).history();
        assertThat(known(Milestones.settledIn(long30), Milestones.SettledIn.class)
                        .planATalk())
                .isTrue();
    }

    @Test
    void a_return_after_a_week_away_is_listed_and_never_estimated() {
        History history =
                Days.of("mia").came("0 0 0 0 0").away(7).came("25 5 0").history();

        var returns = known(Breaks.returns(history), Breaks.Returns.class).returns();
        assertThat(returns)
                .singleElement()
                .satisfies(it -> assertThat(it.minutes()).isEqualTo(25));
    }

    @Test
    void with_whom_the_child_settled_is_counted_without_times() {
        var with = known(
                Togetherness.whoComforts(Days.of("mia").came("5 6 7 8 9 0").history()), Togetherness.Comforters.class);

        assertThat(with.different()).isEqualTo(1);
        assertThat(with.mornings().getFirst().mornings()).isEqualTo(5);
        assertThat(Togetherness.With.class.getRecordComponents()).hasSize(2);
    }

    @Test
    void parents_see_plain_counts_never_a_rate() {
        Answer answer = Rates.happy(Days.of("mia").came("0 ".repeat(12)).history());

        assertThat(known(answer.at(Level.COUNTS), Rates.Share.class)).isEqualTo(new Rates.Share(12, 12, null, null));
    }

    @Test
    void days_of_23_and_25_hours_are_one_day_each() {
        // summer time begins on 29 March and ends on 25 October 2026 in Berlin
        for (String monday : List.of("2026-03-30", "2026-10-26")) {
            History history = Days.of("mia")
                    .from(java.time.LocalDate.parse(monday).minusDays(3))
                    .came("0 0 0")
                    .history();
            assertThat(history.all()).extracting(it -> it.gap()).containsExactly(0, 3, 1);
        }
    }
}
