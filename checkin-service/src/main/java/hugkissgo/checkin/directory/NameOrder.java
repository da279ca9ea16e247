package hugkissgo.checkin.directory;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Locale;

/// Where a name stands in a list, worked out once when the name is opened and not at
/// each look: comparing keys is comparing bytes.
final class NameOrder {
    private NameOrder() {}

    static CollationKey of(String name) {
        return Collator.getInstance(Locale.ROOT).getCollationKey(name);
    }
}
