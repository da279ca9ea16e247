package hugkissgo.checkin.founding;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a new centre is to be called, where it lies, and who directs it; it opens Monday to Friday unless `weekdays`
/// say
/// otherwise.
record Wanted(
        String centreName,
        String zone,
        List<String> languages,
        String directorName,
        String directorLogin,
        String passphrase,
        @Nullable String phone,
        @Nullable List<DayOfWeek> weekdays) {
    @Override
    public String toString() {
        return "***";
    }
}
