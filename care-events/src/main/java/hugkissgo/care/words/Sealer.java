package hugkissgo.care.words;

/// Seals the words of one event while it is written.
@FunctionalInterface
public interface Sealer {
    Sealed seal(String field, Spoken words);
}
