package hugkissgo.checkin.kiosk;

import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.day.Family;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whom the kiosk names when a code or number was typed: whoever it belongs to, and the adults who share their
/// children.
/// Nobody else of the centre, and to a barred adult nobody but themself.
record Finding(Known known, LocalDate today) {

    List<Adult> adults(List<Adult> typed) {
        Map<PersonId, Adult> found = new LinkedHashMap<>();
        typed.forEach(it -> found.put(it.id(), it));
        for (Adult adult : typed) {
            childrenOf(adult.id()).forEach(kid -> adultsOf(kid).forEach(it -> found.putIfAbsent(it.id(), it)));
        }
        return List.copyOf(found.values());
    }

    private Stream<Kid> childrenOf(PersonId adult) {
        return known.children().stream().filter(it -> mayToday(it.day().family(), adult));
    }

    private Stream<Adult> adultsOf(Kid kid) {
        Family family = kid.day().family();
        return Stream.concat(
                        family.guardians().stream().map(Family.Guardian::adult),
                        family.collectors().stream().map(Family.Collector::adult))
                .filter(it -> mayToday(family, it))
                .flatMap(it -> known.adult(it).stream());
    }

    boolean mayToday(Family family, PersonId adult) {
        return family.whyNot(adult, List.of(Optional.of(today))).isEmpty();
    }
}
