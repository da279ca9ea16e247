package hugkissgo.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/// The dice of one simulated child: the same seed and child always fall the same way, whoever else is simulated.
public record Draws(UniformRandomProvider random, ContinuousSampler gauss) {

    public static Draws of(long seed, int child) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed * 0x2545F4914F6CDD1DL + child * 0xD1B54A32D192ED03L);
        return new Draws(random, ZigguratSampler.NormalizedGaussian.of(random));
    }

    double uniform() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double normal(double mean, double sd) {
        return mean + sd * gauss.sample();
    }
}
