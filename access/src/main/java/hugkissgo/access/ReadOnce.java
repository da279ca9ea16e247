package hugkissgo.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/// What stored texts say, by the texts themselves: the same text need not be parsed at each look, and another text is
/// another entry, so that nothing here can be out of date. What is read must be immutable, as many get the same.
public final class ReadOnce<T> {
    /// In characters of text; what is made of them takes some three times as much.
    private static final long MOST = 4_000_000;

    private final Cache<Written, T> read = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((Written written, T said) -> written.text().length())
            .build();

    private record Written(Class<?> type, String text) {}

    /// @param type what the text says something about: the same text may mean two things
    public T of(Class<? extends T> type, String text, Function<String, ? extends T> parse) {
        return read.get(new Written(type, text), it -> parse.apply(it.text()));
    }
}
