package hugkissgo.simulation;

/// What a circumstance adds to a goodbye: to the log odds that it is hard, and to the log of its minutes if it is.
public record Effect(double odds, double minutes) {

    public static final Effect NONE = new Effect(0, 0);

    Effect times(double factor) {
        return new Effect(odds * factor, minutes * factor);
    }

    public Effect plus(Effect other) {
        return new Effect(odds + other.odds, minutes + other.minutes);
    }

    Effect when(boolean present) {
        return present ? this : NONE;
    }
}
