package hugkissgo.checkin.directory;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Spoken;
import hugkissgo.care.words.Words;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens what was sealed, with the keys at hand; what does not open any more says so.
public record Opener(CentreId centre, Map<StreamId, PersonKey> keys) {
    private static final String ERASED = "name erased";

    public Opener {
        keys = Map.copyOf(keys);
    }

    /// The words, or nothing where nothing was said or the key is gone.
    public Optional<String> words(@Nullable Words words) {
        return switch (words) {
            case null -> Optional.empty();
            case Spoken it -> Optional.of(it.text());
            case Sealed it -> Optional.ofNullable(keys.get(it.owner())).flatMap(key -> key.open(centre, it));
        };
    }

    /// A name, which never is empty.
    public String name(@Nullable Words words) {
        return words(words).orElse(ERASED);
    }
}
