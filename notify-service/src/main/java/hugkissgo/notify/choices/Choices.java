package hugkissgo.notify.choices;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What one guardian chose: language, how much a lock screen may show, which news, and hours of quiet.
public record Choices(
        @Nullable String language,
        Detail detail,
        Kinds kinds,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil) {

    /// What holds until somebody chooses.
    public static final Choices UNSAID =
            new Choices(null, Detail.GENERIC, new Kinds(Settled.ALWAYS, null, true, false), null, null);

    public Choices {
        if (detail == null || kinds == null) {
            throw new IllegalArgumentException("detail and kinds: both");
        }
        if (language != null && !language.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("language: two letters");
        }
        if ((quietFrom == null) != (quietUntil == null)) {
            throw new IllegalArgumentException("quietFrom and quietUntil: both or neither");
        }
    }

    /// What a lock screen may show: nothing of the family, or the child's first name.
    public enum Detail {
        GENERIC,
        FIRST_NAME
    }

    /// When word of settling is wanted.
    public enum Settled {
        ALWAYS,
        AFTER_MINUTES,
        NEVER
    }

    /// Which news are pushed; the feed has all of them anyway.
    public record Kinds(Settled settled, @Nullable Integer afterMinutes, boolean victories, boolean moments) {
        public Kinds {
            if (settled == null) {
                throw new IllegalArgumentException("settled: when");
            }
            if (afterMinutes != null && (afterMinutes < 1 || afterMinutes > 180)) {
                throw new IllegalArgumentException("afterMinutes: 1 to 180");
            }
            if (settled == Settled.AFTER_MINUTES && afterMinutes == null) {
                throw new IllegalArgumentException("afterMinutes: how many");
            }
        }

        /// Whether word is wanted of a settling that took so long.
        public boolean wantSettled(long minutes) {
            return switch (settled) {
                case ALWAYS -> true;
                case AFTER_MINUTES -> afterMinutes == null || minutes >= afterMinutes;
                case NEVER -> false;
            };
        }
    }

    /// Whether this time of day (the centre's) is quiet; hours may reach over midnight.
    public boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietUntil == null || quietFrom.equals(quietUntil)) {
            return false;
        }
        return quietFrom.isBefore(quietUntil)
                ? !time.isBefore(quietFrom) && time.isBefore(quietUntil)
                : !time.isBefore(quietFrom) || time.isBefore(quietUntil);
    }
}
