package hugkissgo.notify.household;

import hugkissgo.care.Attendance;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.BarLifted;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.ChildRenamed;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.CollectorRemoved;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Sealed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that decides about a child, from the facts that still count: who may see it, its name, room, ritual and plan.
public record Family(
        Set<PersonId> guardians,
        Set<PersonId> barred,
        @Nullable Sealed name,
        @Nullable RoomId room,
        @Nullable RitualWritten ritual,
        @Nullable PlanAgreed plan,
        boolean settledIn) {

    private static final Family NONE = new Family(Set.of(), Set.of(), null, null, null, null, false);

    static Family of(List<Counted> facts) {
        Family family = NONE;
        for (Counted fact : facts) {
            family = switch (fact.event()) {
                case FamilyFact it -> family.after(it);
                case Attendance.RoomChanged it -> family.inRoom(it.room());
                case Attendance _, Separation _, TimePassed _, DayFact _, PersonFact _, CentreFact _ -> family;
            };
        }
        return family;
    }

    /// The guardians who may see what happens to this child: no bar stands against them.
    public Set<PersonId> entitled() {
        var entitled = new LinkedHashSet<>(guardians);
        entitled.removeAll(barred);
        return entitled;
    }

    /// A settling-in plan runs until the key person says that the child has settled in.
    public boolean isSettlingIn() {
        return plan != null && !settledIn;
    }

    private Family after(FamilyFact event) {
        return switch (event) {
            case GuardianAdded it -> people(with(guardians, it.adult()), barred);
            case GuardianRemoved it -> people(without(guardians, it.adult()), barred);
            case AdultBarred it -> people(guardians, with(barred, it.adult()));
            case BarLifted it -> people(guardians, without(barred, it.adult()));
            case ChildEnrolled it -> named((Sealed) it.name()).inRoom(it.room());
            case ChildRenamed it -> named((Sealed) it.name());
            case PlanAgreed it -> new Family(guardians, barred, name, room, ritual, it, false);
            case SettledInConfirmed _ -> new Family(guardians, barred, name, room, ritual, plan, true);
            case RitualWritten it -> new Family(guardians, barred, name, room, it, plan, settledIn);
            case CollectorApproved _, CollectorRemoved _, KeyPersonNamed _ -> this;
            case NoticeAcknowledged _, ConsentGiven _ -> this;
        };
    }

    private Family named(Sealed name) {
        return new Family(guardians, barred, name, room, ritual, plan, settledIn);
    }

    private Family inRoom(@Nullable RoomId room) {
        return new Family(guardians, barred, name, room, ritual, plan, settledIn);
    }

    private Family people(Set<PersonId> guardians, Set<PersonId> barred) {
        return new Family(guardians, barred, name, room, ritual, plan, settledIn);
    }

    private static Set<PersonId> with(Set<PersonId> people, PersonId one) {
        var more = new LinkedHashSet<>(people);
        more.add(one);
        return more;
    }

    private static Set<PersonId> without(Set<PersonId> people, PersonId one) {
        var fewer = new LinkedHashSet<>(people);
        fewer.remove(one);
        return fewer;
    }
}
