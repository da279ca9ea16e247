package hugkissgo.checkin.day;

import java.util.Locale;

/// Why something said was not recorded: a closed list of stable words that pages know sentences for.
public enum Reason {
    ALREADY_HERE,
    NOT_HERE,
    NOT_AT_THE_DOOR,
    BARRED,
    NOT_ON_THE_LIST,
    NOT_A_GUARDIAN,
    NOTHING_TO_CORRECT,
    TOO_LATE_TO_UNDO,
    NO_GOODBYE_YET,
    NOT_SETTLED,
    ALREADY_SETTLED,
    GOODBYE_ALREADY_SAID,
    ABSENT_RANGE,
    UNKNOWN_PERSON,
    ID_USED_FOR_SOMETHING_ELSE,
    TIME_OUT_OF_RANGE,
    NOT_ALLOWED_HERE,
    TOO_SOON;

    /// The word as pages and problems spell it: `already-here`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
