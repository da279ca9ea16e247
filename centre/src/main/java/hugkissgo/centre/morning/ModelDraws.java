package hugkissgo.centre.morning;

import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.util.List;
import java.util.stream.IntStream;

/// One morning of as many children as wanted, drawn from the generative model: each child some weeks into its time
/// here.
public final class ModelDraws {
    private static final int DAYS = 30;

    private ModelDraws() {}

    /// The same seed gives the same morning.
    public static List<Draw> of(long seed, int children) {
        var centre = new SimulatedCentre(seed, children, DAYS, World.lifelike());
        return IntStream.range(0, children)
                .mapToObj(child -> draw(centre.mornings(child).getLast()))
                .toList();
    }

    private static Draw draw(SimulatedMorning morning) {
        return new Draw(
                morning.hard(),
                Math.min(morning.minutes(), 40),
                morning.noted().settled(),
                morning.parentCameBack(),
                morning.poorSleep());
    }
}
