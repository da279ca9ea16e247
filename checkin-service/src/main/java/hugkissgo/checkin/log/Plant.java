package hugkissgo.checkin.log;

/// Faults that tests plant on purpose, to prove that the checks of a fault run would find them. Never set in service:
/// the system property `hugkissgo.plant` is read once, at start.
public enum Plant {
    ACK_BEFORE_WRITE,
    CLEAR_BEFORE_YES,
    TWO_IN_FLIGHT;

    private static final String PLANTED = System.getProperty("hugkissgo.plant", "");

    public boolean isOn() {
        return !PLANTED.isEmpty() && name().equalsIgnoreCase(PLANTED.replace('-', '_'));
    }
}
