package hugkissgo.insights.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What is said to a question about a metric. "Not enough recorded yet" is an ordinary answer.
public sealed interface Answer {
    Metric metric();

    /// A number with all that belongs to it.
    record Known(Basis basis, Value value) implements Answer {
        @Override
        public Metric metric() {
            return basis.metric();
        }
    }

    /// Too little was recorded: why, how much there is, how much it takes.
    record NotEnoughYet(Basis basis, String reason, int have, int need) implements Answer {
        @Override
        public Metric metric() {
            return basis.metric();
        }
    }

    /// Not for these eyes, whether there is something or not.
    record NotForYou(Metric metric) implements Answer {}

    /// The same answer for somebody who may see this much of it.
    default Answer at(Level level) {
        return switch (level) {
            case FULL -> this;
            case NONE -> new NotForYou(metric());
            case COUNTS ->
                switch (this) {
                    case Known known ->
                        known.value()
                                .counts()
                                .<Answer>map(it -> new Known(known.basis(), it))
                                .orElseGet(() -> new NotForYou(metric()));
                    case NotEnoughYet _, NotForYou _ -> this;
                };
        };
    }

    /// As it goes out, with what it rests on; the value as whoever shows it wants it.
    default Map<String, Object> said(Function<Value, Object> shown) {
        var said = new LinkedHashMap<String, Object>();
        said.put("metric", metric().word());
        said.put("number", metric().number());
        said.put("version", Metric.VERSION);
        switch (this) {
            case Known it -> {
                rests(said, it.basis());
                said.put("answer", "KNOWN");
                said.put("value", shown.apply(it.value()));
            }
            case NotEnoughYet it -> {
                rests(said, it.basis());
                said.put("answer", "NOT_ENOUGH_YET");
                said.put("reason", it.reason());
                said.put("have", it.have());
                said.put("need", it.need());
            }
            case NotForYou _ -> said.put("answer", "NOT_FOR_YOU");
        }
        return said;
    }

    private static void rests(Map<String, Object> said, Basis basis) {
        said.put("asOf", basis.asOf());
        said.put("n", basis.n());
        said.put("k", basis.k());
        said.put("m", basis.m());
    }
}
