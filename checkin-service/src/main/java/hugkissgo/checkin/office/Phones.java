package hugkissgo.checkin.office;

import hugkissgo.access.Marks;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.Spoken;
import hugkissgo.care.words.Words;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Known;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The marks of a person: made of the phone number and the family code, never taken from a page.
@Component
class Phones {
    private final Marks marks;

    Phones(Marks marks) {
        this.marks = marks;
    }

    PersonNamed marked(Known known, PersonId person, PersonNamed said) {
        if (!said.marks().isEmpty()) {
            throw Problem.nonsense("marks", "are made by the server");
        }
        List<String> codes =
                known.adult(person).map(it -> codes(known.centre(), it)).orElse(List.of());
        return with(known.centre(), said, codes);
    }

    /// The same name with another family code.
    PersonNamed coded(CentreId centre, Adult adult, String code) {
        var named = new PersonNamed(
                new Spoken(adult.name()),
                adult.phone().map(Spoken::new).orElse(null),
                adult.email().map(Spoken::new).orElse(null),
                List.of());
        return with(centre, named, List.of(marks.code(centre, code)));
    }

    String code(CentreId centre, String code) {
        return marks.code(centre, code);
    }

    private PersonNamed with(CentreId centre, PersonNamed named, List<String> codes) {
        Set<String> all = new LinkedHashSet<>();
        digits(named.phone()).ifPresent(it -> all.add(marks.phone(centre, it)));
        all.addAll(codes);
        return new PersonNamed(named.name(), named.phone(), named.email(), List.copyOf(all));
    }

    private List<String> codes(CentreId centre, Adult adult) {
        List<String> codes = new ArrayList<>(adult.marks());
        adult.phone().ifPresent(it -> codes.remove(marks.phone(centre, it)));
        return codes;
    }

    private static Optional<String> digits(@Nullable Words phone) {
        return phone instanceof Spoken spoken ? Optional.of(spoken.text()) : Optional.empty();
    }
}
