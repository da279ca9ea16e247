package hugkissgo.insights.statistics;

/// Whole minutes from a goodbye until the child had settled, or until somebody last looked (`settled` is false:
/// censored).
public record Spell(int minutes, boolean settled) {

    public Spell {
        if (minutes < 0) {
            throw new IllegalArgumentException("minutes count up from the goodbye: " + minutes);
        }
    }
}
