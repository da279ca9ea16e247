package hugkissgo.insights.metrics;

import java.util.Optional;

/// What a metric found; each rule has its own.
public interface Value {

    /// The part that is told in plain counts; nothing where that part is empty.
    default Optional<Value> counts() {
        return Optional.of(this);
    }
}
