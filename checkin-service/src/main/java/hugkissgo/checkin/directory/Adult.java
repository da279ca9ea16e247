package hugkissgo.checkin.directory;

import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.day.PersonFile;
import java.text.CollationKey;
import java.util.List;
import java.util.Optional;

/// An adult of a centre, with the name opened.
public record Adult(
        PersonId id, String name, CollationKey order, Optional<String> phone, Optional<String> email, PersonFile file) {

    static Adult of(PersonId id, PersonFile file, Opener opener) {
        PersonNamed named = file.named();
        String name = opener.name(named == null ? null : named.name());
        return new Adult(
                id,
                name,
                NameOrder.of(name),
                opener.words(named == null ? null : named.phone()),
                opener.words(named == null ? null : named.email()),
                file);
    }

    public String firstName() {
        return firstOf(name);
    }

    /// The rooms this adult works in; none where in all of them, or in none at all.
    public List<RoomId> rooms() {
        return file.staff() == null ? List.of() : file.staff().rooms();
    }

    public List<String> marks() {
        PersonNamed named = file.named();
        return named == null ? List.of() : named.marks();
    }

    public Named named() {
        return new Named(id.value(), name);
    }

    static String firstOf(String name) {
        return name.strip().split("\\s+", 2)[0];
    }
}
