package hugkissgo.notify.push;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import hugkissgo.care.wire.CareJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sentences of a lock screen, from the same catalogues as the pages; a language we do not have is English.
@Component
public class Catalogue {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "fi");

    private final Map<String, Map<?, ?>> read = new ConcurrentHashMap<>();

    /// The first of these languages that we have.
    public String language(@Nullable String wished, List<String> ofTheCentre) {
        if (wished != null && LANGUAGES.contains(wished)) {
            return wished;
        }
        return ofTheCentre.stream().filter(LANGUAGES::contains).findFirst().orElse("en");
    }

    public String sentence(String language, String key, Map<String, Object> args) {
        Object pattern = read.computeIfAbsent(language, Catalogue::load).get(key);
        if (pattern == null) {
            throw new IllegalStateException("messages/" + language + ".json lacks " + key);
        }
        return new MessageFormat(pattern.toString(), ULocale.forLanguageTag(language)).format(args);
    }

    private static Map<?, ?> load(String language) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/messages/" + language + ".json")) {
            if (in == null) {
                throw new IllegalStateException("messages/" + language + ".json is missing");
            }
            return CareJson.log().readValue(in.readAllBytes(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
