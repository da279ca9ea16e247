package hugkissgo.notify.family;

import hugkissgo.access.Keyring;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.care.words.Sealed;
import hugkissgo.notify.household.House;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Mark;
import hugkissgo.notify.ledger.Ledger;
import hugkissgo.notify.telling.Arg;
import hugkissgo.notify.telling.Entry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Opens what an answer needs with the keys of the centre: whose key is gone stays closed.
@Component
class Opener {
    private final Ledger ledger;
    private final Keyring keyring;

    Opener(Ledger ledger, Keyring keyring) {
        this.ledger = ledger;
        this.keyring = keyring;
    }

    /// Everything in these entries that somebody named or said, and the names of these people and households.
    Mono<Opened> open(
            CentreId centre, Collection<Entry> entries, Set<PersonId> people, Collection<Household> households) {
        Set<PersonId> everybody = new HashSet<>(people);
        Set<Sealed> words = new HashSet<>();
        entries.forEach(entry -> entry.args().values().forEach(arg -> collect(arg, everybody, words)));
        households.stream().map(it -> it.family().name()).forEach(name -> {
            if (name != null) {
                words.add(name);
            }
        });
        return Mono.zip(ledger.house(centre), ledger.names(centre, everybody))
                .flatMap(known -> open(centre, known.getT1(), known.getT2(), words, households));
    }

    private Mono<Opened> open(
            CentreId centre,
            House house,
            Map<PersonId, Sealed> names,
            Set<Sealed> words,
            Collection<Household> households) {
        Set<StreamId> owners = new HashSet<>();
        names.values().forEach(it -> owners.add(it.owner()));
        words.forEach(it -> owners.add(it.owner()));
        return keyring.keys(centre, owners).map(keys -> {
            var read = new HashMap<PersonId, String>();
            names.forEach((person, name) -> read(centre, keys, name).ifPresent(text -> read.put(person, text)));
            var said = new HashMap<Sealed, String>();
            words.forEach(it -> read(centre, keys, it).ifPresent(text -> said.put(it, text)));
            return new Opened(house, read, said, days(house, households));
        });
    }

    private static Optional<String> read(CentreId centre, Map<StreamId, PersonKey> keys, Sealed sealed) {
        PersonKey key = keys.get(sealed.owner());
        return key == null ? Optional.empty() : key.open(centre, sealed);
    }

    private static void collect(Arg arg, Set<PersonId> people, Set<Sealed> words) {
        if (arg instanceof Arg.Person it) {
            people.add(it.person());
        } else if (arg instanceof Arg.Said it) {
            words.add(it.words());
        }
    }

    private static Map<VisitId, LocalDate> days(House house, Collection<Household> households) {
        var days = new HashMap<VisitId, LocalDate>();
        for (Household household : households) {
            for (Mark mark : household.allMarks()) {
                days.put(mark.visit(), LocalDate.ofInstant(mark.at(), house.zone()));
            }
        }
        return days;
    }
}
