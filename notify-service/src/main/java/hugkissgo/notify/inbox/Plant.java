package hugkissgo.notify.inbox;

import java.util.Locale;

/// A fault planted on purpose by the system property `hugkissgo.plant`, to see that the checks find it. Never set in
/// use.
enum Plant {
    NOTHING,
    COMMIT_BEFORE_WRITE,
    SKIP_GAP;

    static Plant planted() {
        String name = System.getProperty("hugkissgo.plant", "");
        return switch (name) {
            case "commit-before-write", "skip-gap" ->
                valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
            case String _ -> NOTHING;
        };
    }
}
