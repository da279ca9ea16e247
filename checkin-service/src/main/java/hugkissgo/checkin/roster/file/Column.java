package hugkissgo.checkin.roster.file;

import java.util.Locale;

/// The columns of the file, in their order.
public enum Column {
    KIND,
    KEY,
    NAME,
    ROOM,
    BIRTHDAY,
    FIRST_DAY,
    CHILDREN,
    RELATION,
    PHONE,
    EMAIL,
    CODE,
    ROLE,
    LOGIN,
    PASSPHRASE,
    PHRASE,
    HUGS,
    WAVE_SPOT,
    COMFORT_OBJECT,
    KEY_PERSON;

    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
