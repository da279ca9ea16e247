package hugkissgo.centre;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a start is for.
sealed interface Errand {
    /// Explain every option.
    record Help() implements Errand {}

    /// A centre that is opened and kept open.
    sealed interface Standing extends Errand {}

    /// The demo centre, with a morning that runs `speed` times as fast as the clock until it has caught up, unless all
    /// is to be quiet.
    record Demo(int speed, boolean quiet, long seed) implements Standing {}

    /// A centre without a child or a family, for those who bring their own.
    record Empty() implements Standing {}

    /// A morning played through the real doors and counted after, with `kills` processes killed on the way or measured
    /// at `pace` taps a second; `against` another installation that may have an authority of its own.
    record Rehearsal(
            int children,
            int kills,
            int pace,
            long seed,
            @Nullable URI against,
            Path secret,
            @Nullable String broker,
            @Nullable Path authority)
            implements Errand {}

    /// A whole year of a centre, the same for the same seed.
    record Year(long seed) implements Standing {}
}
