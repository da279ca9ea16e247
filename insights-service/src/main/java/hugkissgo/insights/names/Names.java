package hugkissgo.insights.names;

import hugkissgo.access.Keyring;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Words;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Opens what an answer needs to show, with one look at the keyring.
@Component
public class Names {
    private final Keyring keyring;

    Names(Keyring keyring) {
        this.keyring = keyring;
    }

    public Mono<Opened> of(CentreId centre, Collection<ChildFile> children, Collection<PersonFile> people) {
        Set<StreamId> owners = new HashSet<>();
        children.forEach(it -> add(owners, About.of(it).name()));
        people.forEach(it -> add(owners, it.name()));
        Map<PersonId, PersonFile> adults =
                people.stream().collect(Collectors.toMap(PersonFile::person, Function.<PersonFile>identity()));
        return keyring.keys(centre, owners).map(keys -> new Opened(centre, keys, adults));
    }

    private static void add(Set<StreamId> owners, @Nullable Words words) {
        if (words instanceof Sealed sealed) {
            owners.add(sealed.owner());
        }
    }
}
