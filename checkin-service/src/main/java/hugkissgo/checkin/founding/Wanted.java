package hugkissgo.checkin.founding;

import java.util.List;

/// What a new centre is to be called, where it lies, and who directs it.
record Wanted(
        String centreName,
        String zone,
        List<String> languages,
        String directorName,
        String directorLogin,
        String passphrase) {
    @Override
    public String toString() {
        return "***";
    }
}
