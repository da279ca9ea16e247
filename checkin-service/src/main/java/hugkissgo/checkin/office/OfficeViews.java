package hugkissgo.checkin.office;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.access.Accounts;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the office sees: itself, its staff, rooms and tablets.
@Component
class OfficeViews {
    private final Directory directory;
    private final Accounts accounts;
    private final Clock clock;

    record Me(PersonId id, String name, Set<Role> roles) {}

    record Colleague(
            PersonId id,
            String name,
            Role role,
            List<Named> rooms,
            @Nullable String login,
            boolean active) {}

    record Tablet(String device, String surface, @Nullable Named room, Instant pairedAt, boolean active) {}

    OfficeViews(Directory directory, Accounts accounts, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
    }

    Mono<Map<String, Object>> about(Staff staff) {
        return directory
                .of(staff.centre())
                .map(known -> now(
                        "me",
                        new Me(staff.person(), known.person(staff.person()).name(), staff.roles()),
                        "centre",
                        centre(known)));
    }

    Mono<Map<String, Object>> rooms(CentreId centre) {
        return directory.of(centre).map(known -> now("rooms", known.rooms()));
    }

    Mono<Map<String, Object>> devices(CentreId centre) {
        return directory
                .of(centre)
                .map(known -> now(
                        "devices",
                        known.book().devices().stream()
                                .map(it -> new Tablet(
                                        it.paired().device().value(),
                                        it.paired().surface().name(),
                                        it.paired().room() == null
                                                ? null
                                                : known.room(it.paired().room()),
                                        it.since(),
                                        it.active()))
                                .toList()));
    }

    Mono<Map<String, Object>> staff(CentreId centre) {
        return directory
                .of(centre)
                .flatMap(known -> accounts.of(centre)
                        .flatMap(all -> directory
                                .opener(
                                        centre,
                                        all.keySet().stream()
                                                .map(PersonId::stream)
                                                .toList())
                                .map(opener -> {
                                    Map<PersonId, String> logins = new HashMap<>();
                                    all.forEach((person, it) ->
                                            opener.words(it.login()).ifPresent(login -> logins.put(person, login)));
                                    return now(
                                            "staff",
                                            known.adults().stream()
                                                    .filter(it -> it.file().staff() != null)
                                                    .map(it ->
                                                            colleague(known, it, all.get(it.id()), logins.get(it.id())))
                                                    .toList());
                                })));
    }

    private static Colleague colleague(
            Known known, Adult adult, Accounts.@Nullable Known account, @Nullable String login) {
        var staff = adult.file().staff();
        return new Colleague(
                adult.id(),
                adult.name(),
                staff == null ? Role.EDUCATOR : staff.role(),
                staff == null
                        ? List.of()
                        : staff.rooms().stream().map(known::room).toList(),
                login,
                adult.file().isStaff() && (account == null || account.active()));
    }

    private static Map<String, Object> centre(Known known) {
        Map<String, Object> centre = new HashMap<>();
        centre.put("id", known.centre());
        known.settings().ifPresent(it -> centre.putAll(fields(it)));
        return centre;
    }

    private static Map<String, Object> fields(SettingsAgreed it) {
        return Map.of(
                "name", it.name(),
                "zone", it.zone().getId(),
                "opens", it.opens(),
                "closes", it.closes(),
                "promiseMinutes", it.promiseMinutes(),
                "signatureWanted", it.signatureWanted(),
                "languages", it.languages());
    }

    private Map<String, Object> now(String name, Object value) {
        return Map.of("now", clock.instant(), name, value);
    }

    private Map<String, Object> now(String name, Object value, String other, Object otherValue) {
        return Map.of("now", clock.instant(), name, value, other, otherValue);
    }
}
