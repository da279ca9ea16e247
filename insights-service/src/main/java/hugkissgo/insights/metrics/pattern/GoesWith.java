package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// Metric 15: on which mornings goodbyes are harder, tried over all children and factors at once. One card a month at
/// most: it rests on the mornings before the month in which the child came last, so nothing of that month changes it.
/// Only for families who agreed to patterns; it says what is harder and never that something helped.
public final class GoesWith {
    private static final double MINUTES = 2;

    private GoesWith() {}

    /// So many hard ones of so many mornings with it, and without it, and the minutes between; for an activity the hard
    /// ones are those that took longer than about ten minutes.
    record With(
            Factor.Kind factor,
            String what,
            YearMonth month,
            int hardWith,
            int with,
            int hardWithout,
            int without,
            double minutes)
            implements Value {}

    static Answer of(History child, List<History> centre) {
        return of(child, centre, new Tries());
    }

    public static Answer of(History child, List<History> centre, Tries tries) {
        if (!wanted(child)) {
            return basis(child).notEnough("consent", 0, 1);
        }
        if (child.all().isEmpty()) {
            return basis(child).notEnough("mornings-on-each-side", 0, Question.EACH_SIDE);
        }
        YearMonth month = YearMonth.from(child.all().getLast().day());
        History known = child.before(month.atDay(1));
        if (!basis(known).isCovered()) {
            return basis(known).notCovered();
        }
        return asked(known, tested(centre, month, tries), month);
    }

    /// The same answer for those of the room team who are not the key person: who brings is between the key person and
    /// the family.
    public static Answer forTheTeam(Answer answer) {
        return answer instanceof Answer.Known known
                        && known.value() instanceof With with
                        && with.factor() == Factor.Kind.BRINGER
                ? new Answer.NotForYou(answer.metric())
                : answer;
    }

    private static Answer asked(History known, List<Tested> all, YearMonth month) {
        if (all.stream().noneMatch(it -> it.isOf(known))) {
            int most = Question.of(known).mapToInt(Question::fewer).max().orElse(0);
            return basis(known)
                    .notEnough("mornings-on-each-side", Math.min(most, Question.EACH_SIDE - 1), Question.EACH_SIDE);
        }
        return standing(all).stream()
                .filter(it -> it.isOf(known))
                .findFirst()
                .map(it -> basis(known).known(with((Question) it.what(), month)))
                .orElseGet(() -> basis(known).known(new NothingFound(all.size())));
    }

    /// Every question that the mornings of a centre before that month allow.
    static List<Tested> tested(List<History> centre, YearMonth month, Tries tries) {
        return centre.stream()
                .filter(GoesWith::wanted)
                .flatMap(it -> tries.of(Metric.GOES_WITH, it, month.toString(), () -> tested(it, month)).stream())
                .toList();
    }

    private static List<Tested> tested(History child, YearMonth month) {
        History known = child.before(month.atDay(1));
        return basis(known).isCovered()
                ? Question.of(known)
                        .filter(Question::mayBeAsked)
                        .map(it -> it.tested(month))
                        .toList()
                : List.of();
    }

    /// What stands of a whole run, the surest first.
    static List<Tested> standing(List<Tested> all) {
        return Tested.standing(all).stream()
                .filter(it -> it.contrast().value() > 0 && ((Question) it.what()).minutes() >= MINUTES)
                .sorted(Comparator.comparingDouble(it -> it.result().p()))
                .toList();
    }

    private static With with(Question it, YearMonth month) {
        return new With(
                it.factor().kind(),
                it.factor().what(),
                month,
                harder(it, it.with()),
                it.with().size(),
                harder(it, it.without()),
                it.without().size(),
                it.minutes());
    }

    private static int harder(Question of, List<Attended> mornings) {
        return (int) mornings.stream().filter(of.factor()::isHarder).count();
    }

    private static boolean wanted(History child) {
        return About.of(child.file()).patternsWanted();
    }

    private static Basis basis(History known) {
        return known.basis(Metric.GOES_WITH, known.recorded());
    }
}
