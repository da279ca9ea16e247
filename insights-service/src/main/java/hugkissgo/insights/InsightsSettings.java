package hugkissgo.insights;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this service is set up: which generation of the read model it keeps, how often it asks again for what it misses,
/// for how long after a late fact it awaits more of them, and how many copies its topics have.
@ConfigurationProperties("hugkissgo.insights")
public record InsightsSettings(
        @DefaultValue("1") int generation,
        @DefaultValue("60s") Duration askAgain,
        @DefaultValue("8s") Duration lately,
        @DefaultValue("1") short replicas) {
    public InsightsSettings {
        if (generation < 1 || askAgain.isNegative() || askAgain.isZero() || lately.isNegative()) {
            throw new IllegalArgumentException(
                    "hugkissgo.insights: generation from 1, ask-again above zero, lately not below");
        }
    }

    /// The first generation has plain names; a rebuild fills collections of its own.
    public String named(String collection) {
        return generation == 1 ? collection : collection + "_" + generation;
    }
}
