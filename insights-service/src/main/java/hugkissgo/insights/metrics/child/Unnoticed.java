package hugkissgo.insights.metrics.child;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import java.util.List;
import java.util.Optional;

/// A child who is easily overlooked: mostly quiet goodbyes, or few mornings written down. The loud ones get the
/// attention (Fein 1995); this list is for the key person, once a month.
public record Unnoticed(int quiet, int of, int k, int m, boolean mostlyQuiet, boolean fewNoted) {
    private static final int ENOUGH = 5;

    /// Nothing for a child of whom enough is written and who says goodbye aloud.
    public static Optional<Unnoticed> of(History history) {
        List<Attended> window = history.window();
        Basis basis = history.basis(Metric.RECORD_COVERAGE, window);
        int quiet = (int) window.stream().filter(Unnoticed::isQuiet).count();
        boolean mostlyQuiet = window.size() >= ENOUGH && 2 * quiet > window.size();
        boolean fewNoted = basis.m() >= ENOUGH && !basis.isCovered();
        return mostlyQuiet || fewNoted
                ? Optional.of(new Unnoticed(quiet, window.size(), basis.k(), basis.m(), mostlyQuiet, fewNoted))
                : Optional.empty();
    }

    private static boolean isQuiet(Attended it) {
        var parting = it.separation().parting();
        return parting != null && parting.state() == Goodbye.QUIET;
    }
}
