package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.separation.Separation;
import org.jspecify.annotations.Nullable;

/// The ages that are looked at together, in whole months.
enum AgeBand {
    UNDER_14,
    FROM_14,
    FROM_24,
    FROM_36,
    UNKNOWN;

    static AgeBand of(Attended it) {
        Separation.Parting parting = it.separation().parting();
        return of(parting == null ? null : parting.ageMonths());
    }

    static AgeBand of(@Nullable Integer months) {
        if (months == null) {
            return UNKNOWN;
        }
        return months < 14 ? UNDER_14 : months < 24 ? FROM_14 : months < 36 ? FROM_24 : FROM_36;
    }
}
