package hugkissgo.simulation;

/// Who takes a simulated child at the goodbye, or settles it: the one who is handed the hardest children has no effect
/// of her own.
public enum Receiver {
    KEY_PERSON,
    COLLEAGUE,
    UNFAMILIAR,
    HANDED_THE_HARDEST;

    static Receiver drawn(Kind kind, double draw) {
        if (draw < .60) {
            return kind == Kind.PERSISTENT ? HANDED_THE_HARDEST : KEY_PERSON;
        }
        return draw < .85 ? COLLEAGUE : UNFAMILIAR;
    }
}
