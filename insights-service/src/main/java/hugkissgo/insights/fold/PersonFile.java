package hugkissgo.insights.fold;

import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.PersonFact.PersonErased;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.PersonFact.StaffLeftCentre;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One adult as the insights know them: a sealed name and, for staff, role and rooms.
public record PersonFile(
        CentreId centre,
        PersonId person,
        long seq,
        Hash hash,
        @Nullable Words name,
        @Nullable Role role,
        List<RoomId> rooms)
        implements Kept<PersonFile> {
    public PersonFile {
        rooms = List.copyOf(rooms);
    }

    public static PersonFile fresh(CentreId centre, PersonId person) {
        return new PersonFile(centre, person, 0, Hash.NONE, null, null, List.of());
    }

    @Override
    public PersonFile after(Fact fact) {
        PersonFile now = at(fact.seq(), fact.hash());
        return switch (fact.event()) {
            case PersonNamed named -> new PersonFile(centre, person, now.seq, now.hash, named.name(), role, rooms);
            case StaffJoined joined ->
                new PersonFile(centre, person, now.seq, now.hash, name, joined.role(), joined.rooms());
            case StaffLeftCentre _ -> new PersonFile(centre, person, now.seq, now.hash, name, null, List.of());
            case PersonErased _ -> new PersonFile(centre, person, now.seq, now.hash, null, null, List.of());
            case hugkissgo.care.CareEvent _ -> now;
        };
    }

    @Override
    public PersonFile at(long now, Hash link) {
        return new PersonFile(centre, person, now, link, name, role, rooms);
    }
}
