package hugkissgo.checkin.office;

import hugkissgo.access.Sessions;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.access.Accounts;
import hugkissgo.checkin.day.CentreBook;
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
    private final Sessions sessions;
    private final Clock clock;

    record Me(PersonId id, String name, Set<Role> roles) {}

    record Colleague(
            PersonId id,
            String name,
            Role role,
            List<Named> rooms,
            @Nullable String login,
            boolean active) {}

    record Tablet(
            String device,
            String surface,
            @Nullable Named room,
            Instant pairedAt,
            @Nullable Instant lastSeen,
            boolean active) {}

    OfficeViews(Directory directory, Accounts accounts, Sessions sessions, Clock clock) {
        this.directory = directory;
        this.sessions = sessions;
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
        return Mono.zip(directory.of(centre), sessions.lastSeen(centre))
                .map(both -> now(
                        "devices",
                        both.getT1().book().devices().stream()
                                .map(it -> tablet(both.getT1(), it, both.getT2()))
                                .toList()));
    }

    private static Tablet tablet(Known known, CentreBook.Device it, Map<DeviceId, Instant> seen) {
        var paired = it.paired();
        return new Tablet(
                paired.device().value(),
                paired.surface().name(),
                paired.room() == null ? null : known.room(paired.room()),
                it.since(),
                seen.get(paired.device()),
                it.active());
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
        Map<String, Object> fields = new HashMap<>(Map.of(
                "name", it.name(),
                "zone", it.zone().getId(),
                "opens", it.opens(),
                "closes", it.closes(),
                "promiseMinutes", it.promiseMinutes(),
                "signatureWanted", it.signatureWanted(),
                "languages", it.languages(),
                "weekdays", it.weekdays()));
        if (it.phone() != null) {
            fields.put("phone", it.phone());
        }
        if (it.emotionDays() != null) {
            fields.put("emotionDays", it.emotionDays());
        }
        return fields;
    }

    private Map<String, Object> now(String name, Object value) {
        return Map.of("now", clock.instant(), name, value);
    }

    private Map<String, Object> now(String name, Object value, String other, Object otherValue) {
        return Map.of("now", clock.instant(), name, value, other, otherValue);
    }
}
