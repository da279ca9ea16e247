package hugkissgo.centre.demo;

import hugkissgo.centre.morning.Draw;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.MorningPlan;
import hugkissgo.centre.morning.Roster;
import hugkissgo.centre.morning.Roster.Child;
import hugkissgo.centre.morning.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The morning that plays in the demo centre: families in bursts, most goodbyes drawn from the model, and three that
/// are told as they are: Mia's first day with a promise kept, Haruki, quiet at the door, for whom word is missed, and
/// Kofi,
/// whose mother comes back.
public final class DemoMorning {
    private static final List<String> STAY_HOME = List.of("Sanna", "Oskar");
    private static final Draw COMES_BACK = new Draw(true, 7, true, true, false);
    private final Roster roster;
    private final List<Draw> draws;
    private final long seed;

    /// @param draws one for each child of the roster
    public DemoMorning(Roster roster, List<Draw> draws, long seed) {
        this.roster = roster;
        this.draws = List.copyOf(draws);
        this.seed = seed;
    }

    /// Plays it from `begin` on, in the centre's own time; returns when the last step is said.
    public void play(Hands hands, Instant begin, Clock clock) {
        for (Due due : inOrder()) {
            await(begin.plus(due.step().after()), clock);
            hands.perform(due.child(), due.step(), clock.instant());
        }
    }

    /// A step of one child's morning.
    record Due(Child child, Step step) {}

    List<Due> inOrder() {
        var all = new ArrayList<Due>();
        for (int i = 0; i < roster.children().size(); i++) {
            Child child = roster.children().get(i);
            plan(child, i).forEach(step -> all.add(new Due(child, step)));
        }
        all.sort(Comparator.comparing(it -> it.step().after()));
        return all;
    }

    private List<Step> plan(Child child, int i) {
        if (STAY_HOME.contains(child.firstName())) {
            return List.of();
        }
        return switch (child.firstName()) {
            case "Mia" -> firstDay();
            case "Haruki" -> quietAndUnseen();
            case "Kofi" ->
                MorningPlan.of(COMES_BACK, arrival(i), new SplittableRandom(seed))
                        .steps();
            default ->
                MorningPlan.of(draws.get(i), arrival(i), new SplittableRandom(seed * 31 + i))
                        .steps();
        };
    }

    /// Three bursts, as buses and work begin: about a quarter past seven, half past, and eight.
    private Duration arrival(int i) {
        var random = new SplittableRandom(seed + i);
        int burst = List.of(4, 18, 41).get(i % 3);
        return Duration.ofSeconds(burst * 60L + random.nextInt(420));
    }

    private static List<Step> firstDay() {
        var brought = Duration.ofMinutes(46);
        return List.of(
                new Step.Bring(brought, List.of("SLEPT_BADLY", "CLINGY")),
                Step.say(brought.plusMinutes(2), "Received"),
                Step.say(brought.plusMinutes(4), "SaidGoodbye", "state", "INCONSOLABLE"),
                new Step.Say(brought.plusMinutes(6), "Comforted", Map.of("how", "HELD", "nextWordMinutes", 15)),
                Step.say(brought.plusMinutes(12), "Settled", "activity", "PAINTING"));
    }

    private static List<Step> quietAndUnseen() {
        var brought = Duration.ofMinutes(38);
        return List.of(
                new Step.Bring(brought, List.of()),
                Step.say(brought.plusMinutes(1), "Received"),
                Step.say(brought.plusMinutes(3), "SaidGoodbye", "state", "QUIET"),
                Step.say(brought.plusMinutes(31), "Settled", "activity", "TRAINS"));
    }

    private static void await(Instant at, Clock clock) {
        try {
            while (clock.instant().isBefore(at)) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
