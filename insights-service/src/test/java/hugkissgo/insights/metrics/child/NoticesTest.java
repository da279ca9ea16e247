package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.FamilyFact.Finding;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A bump at which the first tier speaks a morning before the second.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesTest {
    private static final String BEFORE = "0 3 0 0 5 0 0 2 0 0 0 4 0 0 0 0 6 0 0 0";
    private static final String FIRST_TIER = "10 15 9";
    private static final String SECOND_TIER = "20";
    private static final String TEN_CALM = "0 0 0 0 0 0 0 0 0 0";

    @Test
    void the_second_tier_speaking_after_the_first_makes_one_notice_greater() {
        History first = Days.of("mia").came(BEFORE, FIRST_TIER).history();
        assertThat(Bumps.notices(first))
                .singleElement()
                .satisfies(it -> assertThat(it.tier()).isEqualTo(1));

        History grown = Days.of("mia").came(BEFORE, FIRST_TIER, SECOND_TIER).history();
        assertThat(Bumps.notices(grown)).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(Bumps.notices(first).getFirst().id());
            assertThat(it.day()).isEqualTo(grown.all().get(22).day());
            assertThat(it.tier()).isEqualTo(2);
            assertThat(it.open()).isTrue();
        });
    }

    @Test
    void who_has_looked_is_not_asked_again_about_the_same_bump() {
        Days days = Days.of("mia").came(BEFORE, FIRST_TIER, SECOND_TIER);
        var notice = Bumps.notices(days.history()).getFirst();
        History looked = days.said(new NoticeAcknowledged(notice.id(), Finding.REAL_CHANGE, null))
                .history();

        assertThat(Bumps.open(looked)).isEmpty();
        assertThat(Bumps.notices(looked))
                .singleElement()
                .satisfies(it -> assertThat(it.finding()).isEqualTo(Finding.REAL_CHANGE));
    }

    @Test
    void a_bump_that_has_passed_stays_the_one_notice_it_was() {
        History later =
                Days.of("mia").came(BEFORE, FIRST_TIER, SECOND_TIER, TEN_CALM).history();

        assertThat(Bumps.open(later)).isEmpty();
        assertThat(Bumps.notices(later)).extracting(Bumps.Notice::tier).isEqualTo(List.of(2));
    }

    @Test
    void a_notice_is_open_for_ten_attended_days_however_often_a_child_came_a_day() {
        Days days = Days.of("mia").came(BEFORE, FIRST_TIER, SECOND_TIER);
        for (int day = 0; day < 9; day++) {
            days.came("0").away(-1).came("0");
        }
        assertThat(Bumps.open(days.history())).isEmpty();

        Days shorter = Days.of("mia").came(BEFORE, FIRST_TIER, SECOND_TIER);
        for (int day = 0; day < 8; day++) {
            shorter.came("0").away(-1).came("0");
        }
        assertThat(Bumps.open(shorter.history())).isPresent();
    }

    @Test
    void days_nobody_wrote_down_let_a_notice_end_like_any_other() {
        Days days = Days.of("mia").came(BEFORE, FIRST_TIER, SECOND_TIER, "? ? ? ? ? ? ? ?");
        assertThat(Bumps.open(days.history())).isPresent();
        assertThat(Bumps.open(days.came("?").history())).isEmpty();
    }

    @Test
    void in_the_first_ten_days_no_bump_is_noticed_however_often_a_child_came_a_day() {
        Days days = Days.of("mia").came("0 0 0 0 0 0 0 0 0");
        for (int minutes = 20; minutes < 80; minutes += 10) {
            days.away(-1).came(Integer.toString(minutes));
        }
        assertThat(days.history().all().getLast().nth()).isEqualTo(9);
        assertThat(Bumps.notices(days.history())).isEmpty();
    }
}
