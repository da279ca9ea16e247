package hugkissgo.simulation;

import java.util.ArrayList;
import java.util.List;

/// A simulated child's way through its days, one after the other. Each day draws the same dice whatever the world is,
/// so that two worlds differ only by their causes.
public final class Course {

    private static final int[] ABSENCES = {1, 2, 3, 5, 10};
    private static final double[] ABSENCE_SHARES = {.35, .25, .2, .15, .05};
    private static final double POOR_SLEEP = .15;

    private final World world;
    private final SimulatedChild child;
    private final Draws draws;
    private int attended;
    private int absentLeft;
    private int lastDate = -3;
    private double mood;
    private double back;

    public Course(World world, SimulatedChild child, Draws draws) {
        this.world = world;
        this.child = child;
        this.draws = draws;
    }

    public List<SimulatedDay> days(int count, Shift shift) {
        var days = new ArrayList<SimulatedDay>(count);
        for (int day = 0; day < count; day++) {
            boolean starts = draws.chance(world.absenceStarts());
            int length = absence(draws.uniform());
            absentLeft = absentLeft == 0 && starts ? length : absentLeft;
            var morning = morning(day, shift.on(day, attended));
            days.add(absentLeft > 0 ? new SimulatedDay.Absent(day) : attend(morning));
            absentLeft = Math.max(0, absentLeft - 1);
        }
        return days;
    }

    private SimulatedMorning attend(SimulatedMorning morning) {
        lastDate += morning.gap();
        attended++;
        return morning;
    }

    private SimulatedMorning morning(int day, Effect shift) {
        int gap = date(day) - lastDate;
        var dice = Dice.rolled(draws);
        var receiver = Receiver.drawn(child.kind(), dice.receiver);
        boolean sleptPoorly = dice.sleep < POOR_SLEEP;
        var effect = circumstances(day, gap, sleptPoorly, receiver, dice).plus(shift);
        double minutes = minutes(effect, dice);
        return new SimulatedMorning(
                day,
                attended,
                gap,
                sleptPoorly,
                receiver,
                minutes > 10 && dice.handed < .4 ? Receiver.HANDED_THE_HARDEST : receiver,
                minutes,
                dice.back < (minutes > 10 ? .25 : minutes > 0 ? .06 : .01),
                Notebook.noted(world.notes(), minutes, dice));
    }

    private Effect circumstances(int day, int gap, boolean sleptPoorly, Receiver receiver, Dice dice) {
        if (absentLeft == 0) {
            double lingers = world.mood().lingers();
            mood = lingers * mood + Math.sqrt(1 - lingers * lingers) * dice.mood;
            back = gap >= 7 ? 1 : back / 2;
        }
        var causes = world.causes();
        return child.after(attended, world.newcomers())
                .plus(new Effect(world.mood().onOdds(), world.mood().onMinutes()).times(mood))
                .plus(causes.monday().when(gap == 3 && day % SimulatedDay.DAYS_A_WEEK == 0))
                .plus(causes.firstDaysBack().times(back))
                .plus(causes.poorSleep().when(sleptPoorly))
                .plus(causes.unfamiliarReceiver().when(receiver == Receiver.UNFAMILIAR));
    }

    private double minutes(Effect effect, Dice dice) {
        boolean hard = dice.hard < 1 / (1 + Math.exp(-effect.odds()));
        double minutes = Math.exp(effect.minutes() + world.mood().chance() * dice.chance);
        boolean halved = attended == 0 && world.easyFirstDays() && child.easyFirstDay();
        return hard ? (halved ? minutes / 2 : minutes) : 0;
    }

    private static int date(int day) {
        return day / SimulatedDay.DAYS_A_WEEK * 7 + day % SimulatedDay.DAYS_A_WEEK;
    }

    private static int absence(double draw) {
        double left = draw;
        for (int i = 0; i < ABSENCES.length; i++) {
            left -= ABSENCE_SHARES[i];
            if (left < 0) {
                return ABSENCES[i];
            }
        }
        return ABSENCES[0];
    }

    /// All that chance says about one day.
    record Dice(
            double mood,
            double chance,
            double hard,
            double sleep,
            double receiver,
            double handed,
            double back,
            double rounding,
            double lost,
            double lostAt,
            double missing) {

        static Dice rolled(Draws d) {
            return new Dice(
                    d.normal(0, 1),
                    d.normal(0, 1),
                    d.uniform(),
                    d.uniform(),
                    d.uniform(),
                    d.uniform(),
                    d.uniform(),
                    d.uniform(),
                    d.uniform(),
                    d.uniform(),
                    d.uniform());
        }
    }
}
