package hugkissgo.insights.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// The share of goodbyes not yet settled, minute by minute, where some were lost sight of: Kaplan, Meier 1958;
/// reference R `survival::survfit`.
public record KaplanMeier(int subjects, List<Step> steps) {

    private static final double Z = 1.959963984540054;
    private static final double SAME = 1e-9;

    /// One minute at which somebody settled or was lost: how many were still being watched, and Greenwood's sum up to
    /// here.
    public record Step(int time, int atRisk, int settled, int lost, double survival, double greenwood) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    public static KaplanMeier of(List<Spell> spells) {
        var counts = new TreeMap<Integer, int[]>();
        for (Spell spell : spells) {
            counts.computeIfAbsent(spell.minutes(), minute -> new int[2])[spell.settled() ? 0 : 1]++;
        }
        return from(spells.size(), counts);
    }

    public static KaplanMeier of(MinuteHistogram cell) {
        var counts = new TreeMap<Integer, int[]>();
        IntStream.rangeClosed(0, MinuteHistogram.LAST)
                .filter(minute -> cell.settledAt(minute) + cell.lostAt(minute) > 0)
                .forEach(minute -> counts.put(minute, new int[] {cell.settledAt(minute), cell.lostAt(minute)}));
        return from(cell.size(), counts);
    }

    private static KaplanMeier from(int subjects, TreeMap<Integer, int[]> counts) {
        var steps = new ArrayList<Step>();
        var before = new Step(0, subjects, 0, 0, 1, 0);
        for (var minute : counts.entrySet()) {
            before = next(before, minute.getKey(), minute.getValue()[0], minute.getValue()[1]);
            steps.add(before);
        }
        return new KaplanMeier(subjects, steps);
    }

    /// Whoever is lost in a minute was still at risk in it.
    private static Step next(Step before, int time, int settled, int lost) {
        int atRisk = before.atRisk - before.settled - before.lost;
        int left = atRisk - settled;
        double term = left == 0 ? 0 : (double) settled / ((double) atRisk * left);
        return new Step(time, atRisk, settled, lost, before.survival * left / atRisk, before.greenwood + term);
    }

    /// The share not settled by then, with the log-log Greenwood interval; Wilson's where the curve is still 1 or
    /// already 0.
    public Estimate unsettledAt(double time) {
        return watched(time) == 0 ? new Estimate.NoData() : band(time);
    }

    /// The share settled by then; Wilson's interval as long as nobody was lost before.
    public Estimate settledBy(double time) {
        if (watched(time) == subjects && subjects > 0) {
            return new Proportion(settledCount(time), subjects).wilson();
        }
        return unsettledAt(time) instanceof Estimate.Known known ? known.complement() : new Estimate.NoData();
    }

    public Estimate median() {
        return quantile(0.5);
    }

    /// The minute by which that share has settled; interval of Brookmeyer, Crowley 1982 from the log-log band.
    public Estimate quantile(double share) {
        if (subjects == 0) {
            return new Estimate.NoData();
        }
        double level = 1 - share;
        double low = crossing(step -> band(step.time).low(), level).orElse(last());
        double high = crossing(step -> band(step.time).high(), level).orElse(Double.POSITIVE_INFINITY);
        var value = crossing(Step::survival, level);
        return value.isPresent() ? new Estimate.Known(value.getAsDouble(), low, high) : new Estimate.Beyond(low);
    }

    /// Mean minutes of distress within the first `horizon` minutes (restricted mean), with a Greenwood-type interval.
    public Estimate restrictedMean(double horizon) {
        if (subjects == 0) {
            return new Estimate.NoData();
        }
        double variance = 0;
        for (Step step : steps) {
            int left = step.atRisk - step.settled;
            if (step.time < horizon && left > 0) {
                variance += Math.pow(area(step.time, horizon), 2) * step.settled / ((double) step.atRisk * left);
            }
        }
        return Estimate.Known.around(area(0, horizon), Z * Math.sqrt(variance));
    }

    private Estimate.Known band(double time) {
        var step = at(time);
        if (step.survival == 0 || step.survival == 1) {
            var still = new Proportion(step.survival == 0 ? 0 : watched(time), watched(time));
            return still.wilson() instanceof Estimate.Known known ? known : new Estimate.Known(1, 0, 1);
        }
        double reach = Z * Math.sqrt(step.greenwood) / -Math.log(step.survival);
        return new Estimate.Known(
                step.survival, Math.pow(step.survival, Math.exp(reach)), Math.pow(step.survival, Math.exp(-reach)));
    }

    private Step at(double time) {
        var found = new Step(0, subjects, 0, 0, 1, 0);
        for (Step step : steps) {
            found = step.time <= time ? step : found;
        }
        return found;
    }

    /// Of how many we know whether they had settled by then.
    private int watched(double time) {
        return subjects
                - steps.stream()
                        .filter(step -> step.time <= time)
                        .mapToInt(Step::lost)
                        .sum();
    }

    private int settledCount(double time) {
        return steps.stream()
                .filter(step -> step.time <= time)
                .mapToInt(Step::settled)
                .sum();
    }

    private double last() {
        return steps.getLast().time;
    }

    /// Where a falling curve first reaches a level; half-way along where it rests exactly on it.
    private OptionalDouble crossing(ToDoubleFunction<Step> curve, double level) {
        for (int i = 0; i < steps.size(); i++) {
            if (curve.applyAsDouble(steps.get(i)) <= level + SAME) {
                return OptionalDouble.of((steps.get(i).time + leaves(curve, level, i)) / 2);
            }
        }
        return OptionalDouble.empty();
    }

    private double leaves(ToDoubleFunction<Step> curve, double level, int from) {
        return steps.subList(from, steps.size()).stream()
                .filter(step -> curve.applyAsDouble(step) < level - SAME)
                .mapToDouble(Step::time)
                .findFirst()
                .orElse(steps.get(from).time);
    }

    private double area(double from, double to) {
        double area = 0;
        double start = from;
        double height = at(from).survival;
        for (Step step : steps) {
            if (step.time > from && step.time < to) {
                area += height * (step.time - start);
                start = step.time;
                height = step.survival;
            }
        }
        return area + height * (to - start);
    }
}
