package hugkissgo.insights.metrics.child;

import hugkissgo.care.FamilyFact.Finding;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.NoticeId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.RankCusum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Metric 10: the bump notice, when lately goodbyes rank high among the child's own. Never published; one is open at a
/// time, it ends when somebody has looked or after ten attended days. About 4 in 5 turn out to be a real change,
/// about 3 in 10 real changes are not noticed (INSIGHTS; true under its model).
public final class Bumps {
    private static final int FIRST_DAYS = 10;
    private static final int EXPIRES_AFTER = 10;

    private Bumps() {}

    /// A notice: since when, of which tier, and what somebody found it to be.
    public record Notice(
            NoticeId id,
            LocalDate day,
            int tier,
            boolean open,
            @Nullable Finding finding) {

        /// The other tier speaking soon after is the same bump, also when somebody has looked at it by then.
        private Notice grown(int other) {
            return new Notice(id, day, Math.max(tier, other), open, finding);
        }
    }

    /// The open notice if there is one, and the earlier ones.
    record Noticed(@Nullable Notice open, List<Notice> earlier) implements Value {
        /// For the director: the second tier only.
        @Override
        public Optional<Value> counts() {
            return Optional.of(new Noticed(
                    open != null && open.tier() >= 2 ? open : null,
                    earlier.stream().filter(it -> it.tier() >= 2).toList()));
        }
    }

    static Answer noticed(History history) {
        List<Attended> recorded = history.recorded();
        Basis basis = history.basis(Metric.BUMP_NOTICE, recorded);
        if (recorded.size() <= FIRST_DAYS) {
            return basis.notEnough("mornings", recorded.size(), FIRST_DAYS + 1);
        }
        List<Notice> all = notices(history);
        Notice open = open(history).orElse(null);
        return basis.known(new Noticed(
                open, all.stream().filter(it -> !it.equals(open)).toList().reversed()));
    }

    public static Optional<Notice> open(History history) {
        return notices(history).reversed().stream().filter(Notice::open).findFirst();
    }

    /// Every notice the child's mornings ever gave, oldest first.
    public static List<Notice> notices(History history) {
        List<Attended> recorded = history.recorded();
        var all = new ArrayList<Notice>();
        RankCusum first = RankCusum.start(RankCusum.Rule.TIER_1);
        RankCusum second = RankCusum.start(RankCusum.Rule.TIER_2);
        int began = -EXPIRES_AFTER;
        for (Attended it : recorded) {
            first = first.next(it.nth(), it.minutes());
            second = second.next(it.nth(), it.minutes());
            if (it.nth() > FIRST_DAYS && (first.noticed() || second.noticed())) {
                int tier = second.noticed() ? 2 : 1;
                if (it.nth() - began < EXPIRES_AFTER) {
                    all.add(all.removeLast().grown(tier));
                } else {
                    began = it.nth();
                    all.add(notice(history, it, tier));
                }
            }
        }
        return all;
    }

    private static Notice notice(History history, Attended at, int tier) {
        var id = new NoticeId("notice-"
                + EventId.derivedFrom(
                                "bump",
                                history.file().child().value(),
                                at.separation().visit().value())
                        .value());
        Finding finding = About.of(history.file())
                .acknowledged()
                .filter(it -> it.notice().equals(id))
                .map(NoticeAcknowledged::finding)
                .findFirst()
                .orElse(null);
        int since = history.all().getLast().nth() - at.nth();
        return new Notice(id, at.day(), tier, finding == null && since < EXPIRES_AFTER, finding);
    }
}
