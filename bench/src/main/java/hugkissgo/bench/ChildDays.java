package hugkissgo.bench;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Identity;
import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact.Kind;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Spoken;
import hugkissgo.simulation.SimulatedDay;
import hugkissgo.simulation.SimulatedMorning;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One simulated child day by day, as a room's tablet would have written it down: about nine facts a day.
final class ChildDays {
    /// Monday, 3 January 2022, seven in the morning.
    private static final Instant FIRST = Instant.parse("2022-01-03T07:00:00Z");

    private static final PersonId AMARA = new PersonId("person-amara");
    private static final PersonId ROSA = new PersonId("person-rosa");

    private final ChildLog log;
    private final RoomId room;
    private final List<SimulatedDay> days;
    private final List<ConsumerRecord<byte[], byte[]>> said = new ArrayList<>();
    private final int late;

    ChildDays(ChildLog log, RoomId room, List<SimulatedDay> days, int late) {
        this.log = log;
        this.room = room;
        this.days = days;
        this.late = late;
    }

    /// What was said on that opening day, in order; before the first one the child is enrolled.
    List<ConsumerRecord<byte[], byte[]>> on(int day) {
        said.clear();
        Instant at = date(day).plusSeconds(late);
        if (day == 0) {
            enrol(at.minusSeconds(3_600));
        }
        if (days.get(day) instanceof SimulatedMorning morning) {
            came(morning, at);
        }
        return List.copyOf(said);
    }

    private static Instant date(int day) {
        return FIRST.plus(day / 5 * 7L + day % 5, ChronoUnit.DAYS);
    }

    private void enrol(Instant at) {
        var first = at.atZone(ZoneOffset.UTC).toLocalDate();
        said.add(log.add(at, null, new ChildEnrolled(new Spoken("Mia Okafor"), null, 18, first, room)));
        said.add(log.add(at, null, new KeyPersonNamed(ROSA)));
    }

    private void came(SimulatedMorning it, Instant at) {
        EventId drop = log.next();
        VisitId visit = VisitId.begunBy(drop);
        var morning = it.poorSleep() ? List.of(Morning.SLEPT_BADLY) : List.<Morning>of();
        add(visit, at, new DroppedOff(AMARA, room, morning, null, null));
        add(visit, at.plusSeconds(120), new Received(ROSA, room));
        if (it.noted().recorded()) {
            parted(it, visit, at.plusSeconds(300));
        }
        add(visit, at.plusSeconds(9_000), new MomentShared(Kind.MOMENT, new Spoken("Built a tower with Leo")));
        add(visit, at.plusSeconds(14_000), new MomentShared(Kind.MOMENT, new Spoken("Ate all the soup today")));
        add(visit, at.plusSeconds(29_000), new Reunited(Reunion.RAN_TO, null));
        add(visit, at.plusSeconds(29_100), new PickedUp(AMARA, ROSA, Identity.KNOWN));
    }

    private void parted(SimulatedMorning it, VisitId visit, Instant at) {
        Goodbye state = it.noted().happy() ? Goodbye.GLAD : Goodbye.CRYING;
        EventId goodbye = log.next();
        add(visit, at, new SaidGoodbye(state, ROSA, 20, room));
        if (it.noted().happy()) {
            add(visit, at.plusSeconds(600), new GoodbyeHeld(goodbye));
            return;
        }
        add(visit, at.plusSeconds(30), new Comforted(ROSA, Comfort.HELD, null));
        Instant from = at;
        if (it.parentCameBack()) {
            add(visit, at.plusSeconds(90), new ParentReturned());
            from = at.plusSeconds(180);
            add(visit, from, new SaidGoodbye(state, ROSA, 20, room));
        }
        Instant end = from.plusSeconds(Math.max(240, 60L * it.noted().minutes()));
        add(visit, end, it.noted().settled() ? new Settled(Activity.BLOCKS, ROSA, null) : new LostSight(Loss.NAP));
    }

    private void add(VisitId visit, Instant at, CareEvent event) {
        said.add(log.add(at, visit, event));
    }
}
