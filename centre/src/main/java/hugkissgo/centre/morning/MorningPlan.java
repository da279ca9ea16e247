package hugkissgo.centre.morning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// The steps of one child's morning, in order of time: brought, received, a goodbye, and what follows it until the
/// child has settled.
public record MorningPlan(List<Step> steps) {
    private static final List<String> ACTIVITIES =
            List.of("PAINTING", "BLOCKS", "BOOKS", "TRAINS", "OUTSIDE", "BREAKFAST", "SAND", "PUZZLE", "ON_A_LAP");
    /// Twenty minutes are promised; whoever is not settled by then gets word at about a quarter of an hour.
    private static final double WORD_AFTER = 14;

    public MorningPlan {
        steps = steps.stream().sorted(Comparator.comparing(Step::after)).toList();
    }

    /// Plans one morning from the model's draw; `random` decides only what the model leaves open.
    public static MorningPlan of(Draw draw, Duration arrival, RandomGenerator random) {
        var steps = new ArrayList<Step>();
        steps.add(new Step.Bring(arrival, draw.sleptBadly() ? List.of("SLEPT_BADLY") : List.of()));
        steps.add(Step.say(arrival.plusSeconds(60 + random.nextInt(60)), "Received"));
        Duration goodbye = arrival.plusSeconds(150 + random.nextInt(120));
        steps.add(Step.say(goodbye, "SaidGoodbye", "state", goodbye(draw, random)));
        if (draw.parentReturns()) {
            steps.add(Step.say(goodbye.plusSeconds(70), "ParentReturned"));
            goodbye = goodbye.plusSeconds(160);
            steps.add(Step.say(goodbye, "SaidGoodbye", "state", goodbye(draw, random)));
        }
        if (draw.hard()) {
            steps.addAll(untilSettled(draw, goodbye, random));
        }
        return new MorningPlan(steps);
    }

    private static List<Step> untilSettled(Draw draw, Duration goodbye, RandomGenerator random) {
        var steps = new ArrayList<Step>();
        steps.add(Step.say(goodbye.plusSeconds(45), "Comforted", "how", "HELD"));
        if (draw.minutes() > WORD_AFTER) {
            steps.add(new Step.Say(
                    goodbye.plus(minutes(WORD_AFTER)),
                    "Comforted",
                    java.util.Map.of("how", "STILL_UPSET", "nextWordMinutes", 15)));
        }
        steps.add(
                draw.seen()
                        ? Step.say(
                                goodbye.plus(minutes(draw.minutes())),
                                "Settled",
                                "activity",
                                ACTIVITIES.get(random.nextInt(ACTIVITIES.size())))
                        : Step.say(goodbye.plus(minutes(draw.minutes())), "LostSight", "reason", "NOT_WATCHED"));
        return steps;
    }

    private static String goodbye(Draw draw, RandomGenerator random) {
        if (!draw.hard()) {
            return random.nextInt(3) == 0 ? "GLAD" : "CALM";
        }
        if (draw.minutes() > 20) {
            return "INCONSOLABLE";
        }
        return random.nextInt(6) == 0 ? "QUIET" : draw.minutes() > 6 ? "CRYING" : "FUSSING";
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(Math.max(minutes, 1) * 60));
    }
}
