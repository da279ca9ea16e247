package hugkissgo.simulation;

import java.util.List;

/// A made-up centre: from a seed, so many children over so many opening days, every morning drawn. The same seed gives
/// the same mornings for ever.
public record SimulatedCentre(long seed, int children, int days, World world) {

    public SimulatedChild child(int index) {
        return SimulatedChild.drawn(Draws.of(seed, index));
    }

    /// All opening days of one child, absences included.
    public List<SimulatedDay> days(int index) {
        return days(index, Shift.NONE);
    }

    /// The same with a true change in them.
    public List<SimulatedDay> days(int index, Shift shift) {
        var draws = Draws.of(seed, index);
        return new Course(world, SimulatedChild.drawn(draws), draws).days(days, shift);
    }

    /// The attended mornings of one child, recorded or not.
    public List<SimulatedMorning> mornings(int index) {
        return mornings(index, Shift.NONE);
    }

    public List<SimulatedMorning> mornings(int index, Shift shift) {
        return days(index, shift).stream()
                .filter(SimulatedMorning.class::isInstance)
                .map(SimulatedMorning.class::cast)
                .toList();
    }
}
