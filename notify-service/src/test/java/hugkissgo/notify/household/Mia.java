package hugkissgo.notify.household;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Identity;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Envelope;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.EventTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Mia's household as it grows, event by event, from a Monday at 7:46 in Helsinki on.
public final class Mia {
    public static final ChildId MIA = new ChildId("child-mia");
    public static final CentreId OAK = new CentreId("centre-oak");
    public static final PersonId AMARA = new PersonId("person-amara");
    public static final PersonId BEN = new PersonId("person-ben");
    public static final PersonId ROSA = new PersonId("person-rosa");

    private Household household = Household.NEW;
    private Instant clock = Instant.parse("2026-03-02T05:46:00Z");
    private long seq;
    private @Nullable VisitId visit;
    private @Nullable Fact last;

    public static Mia withBothParents() {
        return new Mia().then(new GuardianAdded(AMARA, Relation.MOTHER)).then(new GuardianAdded(BEN, Relation.FATHER));
    }

    public Mia then(CareEvent event) {
        return then(event, By.CENTRE);
    }

    public Mia then(CareEvent event, By by) {
        var position = new Position(OAK, MIA.stream(), ++seq);
        var id = EventId.at(clock);
        if (event instanceof DroppedOff) {
            visit = VisitId.begunBy(id);
        }
        var envelope = new Envelope(id, EventTypes.typeOf(event), position, visit, clock, clock, by, Provenance.LIVE);
        last = new Fact(envelope, event, Hash.NONE);
        household = household.after(last);
        return this;
    }

    public Mia brought() {
        return then(new DroppedOff(AMARA, null, List.of(), null, null)).then(new Received(ROSA, null));
    }

    public Mia goodbye(Goodbye state) {
        return then(new SaidGoodbye(state, ROSA, 26, null, state.isHappy() ? null : 15));
    }

    public Mia settled() {
        return then(new Settled(Activity.BLOCKS, ROSA, null));
    }

    public Mia fetched() {
        return then(new PickedUp(AMARA, ROSA, Identity.KNOWN));
    }

    /// A whole day with this goodbye; a hard one is settled after nine minutes. Then it is tomorrow.
    public Mia day(Goodbye state) {
        Instant morning = clock;
        brought().goodbye(state);
        if (!state.isHappy()) {
            later(9).settled();
        }
        later(400).fetched();
        clock = morning.plus(Duration.ofDays(1));
        return this;
    }

    public Mia later(int minutes) {
        clock = clock.plus(Duration.ofMinutes(minutes));
        return this;
    }

    public Household household() {
        return household;
    }

    public Fact last() {
        if (last == null) {
            throw new IllegalStateException("nothing happened yet");
        }
        return last;
    }

    public EventId lastId() {
        return last().id();
    }

    public Instant now() {
        return clock;
    }
}
