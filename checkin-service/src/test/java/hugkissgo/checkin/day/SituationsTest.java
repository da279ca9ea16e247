package hugkissgo.checkin.day;

import static hugkissgo.checkin.day.Day.AMARA;
import static hugkissgo.checkin.day.Day.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.PickupRefused;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Attendance.Refusal;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.Kind;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.AskedToReturn;
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
import hugkissgo.care.Separation.UpsetAgain;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every situation a child can be in against everything that can be said of it: a dot is accepted, a word is why not.
class SituationsTest {
    private static final List<String> SITUATIONS =
            List.of("expected", "door", "received", "hard", "glad", "settled", "upset", "returned", "gone");
    private static final Map<String, Supplier<Day>> DAYS = Map.of(
            "expected", Day::enrolled,
            "door", () -> Day.enrolled().says(brought()),
            "received", Day::received,
            "hard", () -> Day.left(Goodbye.CRYING),
            "glad", () -> Day.left(Goodbye.GLAD),
            "settled", () -> Day.left(Goodbye.CRYING).says(painting()),
            "upset", () -> Day.left(Goodbye.CRYING).says(painting()).says(new UpsetAgain()),
            "returned", () -> Day.left(Goodbye.CRYING).says(new ParentReturned()),
            "gone", () -> Day.received().says(Day.pickUp(AMARA)));
    private static final Map<String, CareEvent> SAID = Stream.of(
                    brought(),
                    new Received(ROSA, null),
                    new PickupRequested(AMARA),
                    Day.pickUp(AMARA),
                    new PickupRefused(AMARA, ROSA, Refusal.NOT_RECOGNISED),
                    new NotFetched(Day.MORNING),
                    new RoomChanged(Day.BEETLES),
                    new AbsenceReported(Day.TODAY, Day.TODAY, null),
                    new SaidGoodbye(Goodbye.CALM, null, null, null),
                    new ParentReturned(),
                    new Comforted(ROSA, Comfort.HELD, null),
                    painting(),
                    new UpsetAgain(),
                    new LostSight(Loss.NAP),
                    new AskedToReturn(ROSA, null),
                    new Reunited(Reunion.RAN_TO, null),
                    new MomentShared(Kind.MOMENT, Day.sealed("words")),
                    new AskedHow())
            .collect(java.util.stream.Collectors.toMap(it -> it.getClass().getSimpleName(), it -> it));

    private static final String TABLE = """
                             expected           door              received          hard                  glad                  settled               upset                 returned          gone
            DroppedOff       .                  already-here      already-here      already-here          already-here          already-here          already-here          already-here      .
            Received         .                  .                 already-here      already-here          already-here          already-here          already-here          already-here      .
            PickupRequested  not-here           .                 .                 .                     .                     .                     .                     .                 not-here
            PickedUp         not-here           .                 .                 .                     .                     .                     .                     .                 not-here
            PickupRefused    not-here           .                 .                 .                     .                     .                     .                     .                 not-here
            NotFetched       not-here           .                 .                 .                     .                     .                     .                     .                 not-here
            RoomChanged      .                  .                 .                 .                     .                     .                     .                     .                 .
            AbsenceReported  .                  .                 .                 .                     .                     .                     .                     .                 .
            SaidGoodbye      not-here           .                 .                 goodbye-already-said  goodbye-already-said  goodbye-already-said  goodbye-already-said  .                 not-here
            ParentReturned   not-here           no-goodbye-yet    no-goodbye-yet    .                     .                     .                     .                     no-goodbye-yet    not-here
            Comforted        not-here           .                 .                 .                     .                     .                     .                     .                 not-here
            Settled          not-here           no-goodbye-yet    no-goodbye-yet    .                     .                     already-settled       .                     no-goodbye-yet    not-here
            UpsetAgain       not-here           no-goodbye-yet    no-goodbye-yet    not-settled           .                     .                     not-settled           no-goodbye-yet    not-here
            LostSight        not-here           no-goodbye-yet    no-goodbye-yet    .                     .                     already-settled       .                     no-goodbye-yet    not-here
            AskedToReturn    not-here           no-goodbye-yet    no-goodbye-yet    .                     .                     .                     .                     no-goodbye-yet    not-here
            Reunited         not-here           .                 .                 .                     .                     .                     .                     .                 .
            MomentShared     .                  .                 .                 .                     .                     .                     .                     .                 .
            AskedHow         not-here           .                 .                 .                     .                     .                     .                     .                 not-here
            """;

    @TestFactory
    Stream<DynamicTest> everything_that_can_be_said_in_every_situation() {
        List<String[]> rows =
                TABLE.lines().skip(1).map(it -> it.strip().split("\\s+")).toList();
        assertThat(Arrays.stream(TABLE.lines().findFirst().orElseThrow().strip().split("\\s+")))
                .containsExactlyElementsOf(SITUATIONS);
        assertThat(rows.stream().map(it -> it[0])).containsExactlyInAnyOrderElementsOf(SAID.keySet());
        return rows.stream()
                .flatMap(row -> IntStream.range(0, SITUATIONS.size())
                        .mapToObj(i -> DynamicTest.dynamicTest(
                                (row[0] + " when " + SITUATIONS.get(i)).toLowerCase(Locale.ROOT),
                                () -> check(SITUATIONS.get(i), SAID.get(row[0]), row[i + 1]))));
    }

    private static void check(String situation, CareEvent said, String expected) {
        Reason reason = DAYS.get(situation).get().at(1).refused(said);
        assertThat(reason == null ? "." : reason.word()).isEqualTo(expected);
    }

    private static CareEvent brought() {
        return new DroppedOff(AMARA, null, List.of(), null, null);
    }

    private static CareEvent painting() {
        return new Settled(Activity.PAINTING, ROSA, null);
    }
}
