package hugkissgo.insights.proof;

import hugkissgo.insights.statistics.Spell;
import hugkissgo.simulation.Course;
import hugkissgo.simulation.Draws;
import hugkissgo.simulation.Shift;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import java.util.List;

/// What the insights get to see of simulated mornings, and the truth of a child by living its days over and over.
final class Told {

    static final double HALF_HOUR = 30;
    static final double ABOUT_TEN = 12.5;

    private Told() {}

    static List<SimulatedMorning> recorded(List<SimulatedMorning> mornings) {
        return mornings.stream().filter(morning -> morning.noted().recorded()).toList();
    }

    static List<SimulatedMorning> last(int n, List<SimulatedMorning> mornings) {
        return mornings.subList(Math.max(0, mornings.size() - n), mornings.size());
    }

    static List<Spell> spells(List<SimulatedMorning> mornings) {
        return mornings.stream()
                .map(morning ->
                        new Spell(morning.noted().minutes(), morning.noted().settled()))
                .toList();
    }

    static double[] withinHalfHour(List<SimulatedMorning> mornings) {
        return mornings.stream()
                .mapToDouble(morning -> Math.min(morning.noted().minutes(), HALF_HOUR))
                .toArray();
    }

    /// The contrast scale of weekdays, on which one terrible morning cannot dominate.
    static double y(SimulatedMorning morning) {
        return Math.log1p(Math.min(morning.noted().minutes(), HALF_HOUR));
    }

    /// The same child, living 3,000 other days of the same world.
    static List<SimulatedMorning> manyLives(SimulatedCentre centre, int child) {
        var days = new Course(centre.world(), centre.child(child), Draws.of(~centre.seed(), child))
                .days(3_000, Shift.NONE);
        return days.stream()
                .filter(SimulatedMorning.class::isInstance)
                .map(SimulatedMorning.class::cast)
                .toList();
    }
}
