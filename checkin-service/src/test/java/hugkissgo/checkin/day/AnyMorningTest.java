package hugkissgo.checkin.day;

import static hugkissgo.checkin.day.Day.AMARA;
import static hugkissgo.checkin.day.Day.MIA;
import static hugkissgo.checkin.day.Day.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.Fact;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.checkin.visit.Distress;
import hugkissgo.checkin.visit.Goodbyes;
import java.util.HashSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Whatever is tapped in whatever order, with time passing in between: what must hold of every child.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyMorningTest {
    private static final int STEPS = 60;

    @RepeatedTest(300)
    void of_any_morning_the_record_and_the_child_stay_consistent(RepetitionInfo seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed.getCurrentRepetition());
        Day day = Day.enrolled();
        int minute = 0;
        for (int step = 0; step < STEPS; step++) {
            minute += random.nextInt(12);
            day.at(minute).timePasses().timePasses();
            CareEvent said = said(random, day);
            if (day.refused(said) == null) {
                day.says(said);
            }
            holds(day, "seed %d step %d %s".formatted(seed.getCurrentRepetition(), step, said));
        }
    }

    private static void holds(Day day, String where) {
        ChildDay child = day.child();
        assertThat(Fold.of(MIA, day.facts())).as("folded again, %s", where).isEqualTo(child);
        assertThat(Fold.read(MIA, Fold.write(child)))
                .as("written and read, %s", where)
                .isEqualTo(child);
        assertThat(child.due().filter(it -> child.openVisit().isEmpty()))
                .as("due without a visit, %s", where)
                .isEmpty();
        assertThat(child.passed(day.moment().now()).filter(it -> it.event() instanceof WordMissed))
                .as("a tap makes no word missed, %s", where)
                .isEmpty();
        if (child.visit() != null) {
            Goodbyes goodbyes = child.visit().goodbyes();
            upsetAgainSoonHasNotSettled(goodbyes.distress(), where);
            assertThat(goodbyes.times() == 0).as(where).isEqualTo(goodbyes.first() == null);
        }
        timeSaysNothingTwice(day.facts(), where);
    }

    private static void upsetAgainSoonHasNotSettled(Distress distress, String where) {
        if (distress.isUpset() && distress.settled() != null) {
            assertThat(distress.upsetSince())
                    .as("upset again soon after settling, %s", where)
                    .isAfterOrEqualTo(distress.settled().at().plus(Distress.VOIDS));
        }
    }

    private static void timeSaysNothingTwice(List<Fact> facts, String where) {
        var said = new HashSet<TimePassed>();
        facts.stream()
                .map(Fact::event)
                .filter(WordMissed.class::isInstance)
                .forEach(it -> assertThat(said.add((TimePassed) it))
                        .as("missed twice, %s", where)
                        .isTrue());
    }

    private static CareEvent said(RandomGenerator random, Day day) {
        return switch (random.nextInt(12)) {
            case 0 -> new DroppedOff(AMARA, null, List.of(), null, null);
            case 1 -> new Received(ROSA, null);
            case 2, 3 -> new SaidGoodbye(Goodbye.values()[random.nextInt(6)], ROSA, null, null);
            case 4 -> new ParentReturned();
            case 5 -> new Comforted(ROSA, Comfort.HELD, random.nextBoolean() ? null : 1 + random.nextInt(20));
            case 6, 7 -> new Settled(Activity.BOOKS, ROSA, null);
            case 8 -> new UpsetAgain();
            case 9 -> random.nextBoolean() ? new LostSight(Loss.NAP) : new AskedHow();
            case 10 ->
                new Corrected(
                        day.facts().get(random.nextInt(day.facts().size())).id(), null);
            default -> Day.pickUp(AMARA);
        };
    }
}
