package hugkissgo.checkin.roster;

import hugkissgo.access.Marks;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Opener;
import hugkissgo.checkin.roster.file.BadLine;
import hugkissgo.checkin.roster.file.Column;
import hugkissgo.checkin.roster.file.Line;
import hugkissgo.checkin.roster.file.Roster.Whole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Compares a file with a centre: what is wrong with it, or what it changes. Nothing is taken away by being left out.
public final class Import {
    private enum Kind {
        ROOM,
        STAFF,
        CHILD,
        PERSON,
        UNCHANGED
    }

    private final Keys keys;
    private final Known known;
    private final AdultChanges adults;
    private final ChildChanges children;
    private final Set<PersonId> withAccount;
    private final Map<StreamId, List<CareEvent>> rooms = new LinkedHashMap<>();
    private final Map<StreamId, List<CareEvent>> adultFacts = new LinkedHashMap<>();
    private final Map<StreamId, List<CareEvent>> childFacts = new LinkedHashMap<>();
    private final Map<PersonId, Line.Login> accounts = new HashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    public Import(Known known, Opener opener, Marks marks, Set<PersonId> withAccount) {
        this.known = known;
        this.keys = new Keys(known);
        this.adults = new AdultChanges(known, marks, keys);
        this.children = new ChildChanges(known, opener, keys);
        this.withAccount = Set.copyOf(withAccount);
    }

    /// What lines say of each other and of the centre that cannot be.
    public List<BadLine> bad(Whole file) {
        List<BadLine> bad = new ArrayList<>(new Checks(keys, file).bad());
        file.of(Line.Staff.class)
                .filter(it ->
                        it.login().filter(login -> login.passphrase().isEmpty()).isPresent())
                .filter(it -> !withAccount.contains(keys.adult(it)))
                .forEach(it -> bad.add(new BadLine(it.number(), Column.PASSPHRASE.title(), "missing", "")));
        return bad;
    }

    /// Who signs in by which login, to be checked against all others.
    public Map<PersonId, Line.Staff> logins(Whole file) {
        Map<PersonId, Line.Staff> logins = new LinkedHashMap<>();
        file.of(Line.Staff.class).filter(it -> it.login().isPresent()).forEach(it -> logins.put(keys.adult(it), it));
        return logins;
    }

    public Plan plan(Whole file) {
        file.lines().forEach(line -> counts.merge(changes(line) ? kind(line) : Kind.UNCHANGED, 1, Integer::sum));
        return new Plan(
                steps(rooms),
                steps(adultFacts),
                steps(childFacts),
                accounts,
                new Plan.Counts(
                        count(Kind.CHILD),
                        count(Kind.PERSON),
                        count(Kind.ROOM),
                        count(Kind.STAFF),
                        count(Kind.UNCHANGED)));
    }

    private boolean changes(Line line) {
        return switch (line) {
            case Line.Room it -> room(it);
            case Line.Staff it -> staff(it);
            case Line.Child it -> add(childFacts, keys.child(it.key()).stream(), children.of(keys.child(it.key()), it));
            case Line.Guardian it ->
                family(
                        it,
                        it.contact(),
                        it.children(),
                        child -> children.guardian(child, keys.adult(it), it.relation()));
            case Line.Collector it ->
                family(it, it.contact(), it.children(), child -> children.collector(child, keys.adult(it)));
            case Line.Barred it ->
                family(it, NO_CONTACT, it.children(), child -> children.barred(child, keys.adult(it)));
        };
    }

    private static final Line.Contact NO_CONTACT =
            new Line.Contact(Optional.empty(), Optional.empty(), Optional.empty());

    private boolean room(Line.Room line) {
        RoomId id = keys.room(line.key());
        boolean same = known.book().rooms().contains(new RoomOpened(id, line.name()));
        return add(rooms, known.centre().stream(), same ? List.of() : List.of(new RoomOpened(id, line.name())));
    }

    private boolean staff(Line.Staff line) {
        PersonId id = keys.adult(line);
        boolean named = name(id, line.name(), line.contact());
        boolean joined =
                add(adultFacts, id.stream(), adults.joined(id, line).stream().toList());
        boolean account = line.login().isPresent() && !withAccount.contains(id);
        if (account) {
            accounts.put(id, line.login().orElseThrow());
        }
        return named || joined || account;
    }

    private boolean family(
            Line line, Line.Contact contact, List<String> named, Function<ChildId, Optional<CareEvent>> belongs) {
        boolean changed = name(keys.adult(line), line.name(), contact);
        for (String key : named) {
            ChildId child = keys.child(key);
            changed |= add(
                    childFacts, child.stream(), belongs.apply(child).stream().toList());
        }
        return changed;
    }

    /// An adult who stands on several lines is named once, by the first of them.
    private boolean name(PersonId id, String name, Line.Contact contact) {
        return !adultFacts.containsKey(id.stream())
                && add(
                        adultFacts,
                        id.stream(),
                        adults.named(id, name, contact).stream().toList());
    }

    private static boolean add(Map<StreamId, List<CareEvent>> all, StreamId stream, List<CareEvent> facts) {
        if (facts.isEmpty()) {
            return false;
        }
        all.computeIfAbsent(stream, it -> new ArrayList<>()).addAll(facts);
        return true;
    }

    private static Kind kind(Line line) {
        return switch (line) {
            case Line.Room it -> Kind.ROOM;
            case Line.Staff it -> Kind.STAFF;
            case Line.Child it -> Kind.CHILD;
            case Line.Guardian it -> Kind.PERSON;
            case Line.Collector it -> Kind.PERSON;
            case Line.Barred it -> Kind.PERSON;
        };
    }

    private static List<Plan.Step> steps(Map<StreamId, List<CareEvent>> all) {
        return all.entrySet().stream()
                .map(it -> new Plan.Step(it.getKey(), List.copyOf(it.getValue())))
                .toList();
    }

    private int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
