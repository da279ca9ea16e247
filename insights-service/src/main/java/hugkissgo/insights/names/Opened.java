package hugkissgo.insights.names;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Spoken;
import hugkissgo.care.words.Words;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.PersonFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The names of one answer. What cannot be opened any more is left out, and the page says "name erased".
public record Opened(CentreId centre, Map<StreamId, PersonKey> keys, Map<PersonId, PersonFile> people) {

    /// An adult by name.
    public record Person(PersonId id, @Nullable String name) {}

    public @Nullable String of(@Nullable Words words) {
        return switch (words) {
            case null -> null;
            case Spoken spoken -> spoken.text();
            case Sealed sealed -> {
                PersonKey key = keys.get(sealed.owner());
                yield key == null ? null : key.open(centre, sealed).orElse(null);
            }
        };
    }

    public @Nullable String of(About child) {
        return of(child.name());
    }

    /// What a child is called: the first word of its name.
    public @Nullable String firstName(About child) {
        String name = of(child);
        return name == null ? null : name.strip().split("\\s+", 2)[0];
    }

    public Person person(PersonId id) {
        PersonFile file = people.get(id);
        return new Person(id, file == null ? null : of(file.name()));
    }

    /// A colour for a child's face, the same on every page (CRC-32 of the id, in degrees).
    public static int hue(ChildId child) {
        var sum = new CRC32();
        sum.update(child.value().getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % 360);
    }
}
