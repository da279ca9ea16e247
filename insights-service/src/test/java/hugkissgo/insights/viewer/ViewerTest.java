package hugkissgo.insights.viewer;

import static hugkissgo.insights.Chronicle.ACORNS;
import static hugkissgo.insights.Chronicle.AMARA;
import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;
import static hugkissgo.insights.Chronicle.ROSA;
import static hugkissgo.insights.Chronicle.TOMASZ;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.Hash;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Fold;
import hugkissgo.insights.fold.PersonFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the people around one child are to it: Mia of the Acorns, whose key person is Rosa of the Willows.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewerTest {
    private static final RoomId WILLOWS = new RoomId("room-willows");
    private static final PersonId BEN = new PersonId("person-ben");
    private static final CentreId ELM = new CentreId("centre-elm");

    private final ChildFile mia = Fold.of(Chronicle.of("mia")
                    .add(MONDAY, null, new ChildEnrolled(new Spoken("Mia"), null, 28, LocalDate.of(2026, 3, 2), ACORNS))
                    .add(MONDAY, null, new GuardianAdded(AMARA, Relation.values()[0]))
                    .add(MONDAY, null, new GuardianAdded(BEN, Relation.values()[0]))
                    .add(MONDAY, null, new GuardianRemoved(BEN))
                    .add(MONDAY, null, new KeyPersonNamed(ROSA)))
            .file();

    @Test
    void a_guardian_is_its_parent_and_anybody_else_another_one() {
        assertThat(Viewer.guardian(OAK, AMARA).to(mia)).isEqualTo(Eyes.PARENT);
        assertThat(Viewer.guardian(OAK, BEN).to(mia)).isEqualTo(Eyes.OTHER_PARENT);
        assertThat(Viewer.guardian(ELM, AMARA).to(mia)).isEqualTo(Eyes.NOBODY);
    }

    @Test
    void its_key_person_and_its_rooms_educators_are_its_team_and_other_rooms_are_not() {
        assertThat(educator(ROSA, List.of(WILLOWS)).to(mia)).isEqualTo(Eyes.TEAM);
        assertThat(educator(TOMASZ, List.of(ACORNS)).to(mia)).isEqualTo(Eyes.TEAM);
        assertThat(educator(TOMASZ, List.of()).to(mia)).isEqualTo(Eyes.TEAM);
        assertThat(educator(TOMASZ, List.of(WILLOWS)).to(mia)).isEqualTo(Eyes.OTHER_ROOM);
        assertThat(educator(TOMASZ, List.of(WILLOWS)).mayOpen(mia)).isFalse();
    }

    @Test
    void whom_the_log_does_not_know_yet_is_in_no_team() {
        var unknown = Viewer.of(staff(OAK, TOMASZ, Role.EDUCATOR), Optional.empty());
        assertThat(unknown.to(mia)).isEqualTo(Eyes.OTHER_ROOM);

        var left = PersonFile.fresh(OAK, TOMASZ);
        assertThat(Viewer.of(staff(OAK, TOMASZ, Role.EDUCATOR), Optional.of(left))
                        .to(mia))
                .isEqualTo(Eyes.OTHER_ROOM);
        var elsewhere = new PersonFile(ELM, TOMASZ, 1, Hash.NONE, null, Role.EDUCATOR, List.of(ACORNS));
        assertThat(Viewer.of(staff(OAK, TOMASZ, Role.EDUCATOR), Optional.of(elsewhere))
                        .to(mia))
                .isEqualTo(Eyes.OTHER_ROOM);
    }

    @Test
    void the_key_person_is_one_educator_here_and_no_other_of_the_team() {
        assertThat(educator(ROSA, List.of()).isKeyPersonOf(mia)).isTrue();
        assertThat(educator(TOMASZ, List.of(ACORNS)).isKeyPersonOf(mia)).isFalse();
        assertThat(Viewer.of(staff(ELM, ROSA, Role.EDUCATOR), Optional.empty()).isKeyPersonOf(mia))
                .isFalse();
        assertThat(Viewer.guardian(OAK, ROSA).isKeyPersonOf(mia)).isFalse();
    }

    @Test
    void the_director_is_the_director_here_and_nobody_elsewhere() {
        var here = Viewer.of(staff(OAK, TOMASZ, Role.DIRECTOR), Optional.empty());
        assertThat(here.to(mia)).isEqualTo(Eyes.DIRECTOR);
        assertThat(here.toCentre()).isEqualTo(Eyes.DIRECTOR);

        var elsewhere = Viewer.of(staff(ELM, TOMASZ, Role.DIRECTOR), Optional.empty());
        assertThat(elsewhere.to(mia)).isEqualTo(Eyes.NOBODY);
        assertThat(elsewhere.mayOpen(mia)).isFalse();
    }

    @Test
    void who_has_no_role_and_who_is_a_guardian_see_nothing_of_the_centre() {
        assertThat(new Viewer(OAK, TOMASZ, Set.of(), List.of(), false, true).toCentre())
                .isEqualTo(Eyes.NOBODY);
        assertThat(new Viewer(OAK, TOMASZ, Set.of(), List.of(ACORNS), true, true).to(mia))
                .isEqualTo(Eyes.NOBODY);
        assertThat(Viewer.guardian(OAK, AMARA).toCentre()).isEqualTo(Eyes.NOBODY);
    }

    private static Viewer educator(PersonId person, List<RoomId> rooms) {
        return Viewer.of(
                staff(OAK, person, Role.EDUCATOR),
                Optional.of(new PersonFile(OAK, person, 1, Hash.NONE, null, Role.EDUCATOR, rooms)));
    }

    private static Staff staff(CentreId centre, PersonId person, Role role) {
        return new Staff(centre, Token.fresh().hash(), person, Set.of(role));
    }
}
