package hugkissgo.insights.pages;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.metrics.child.Togetherness.Comforters;
import hugkissgo.insights.metrics.child.Togetherness.With;
import hugkissgo.insights.names.Opened;
import java.util.List;
import java.util.Map;

/// Answers of the metrics as a page gets them, with names in place of ids.
final class Said {
    private Said() {}

    /// An adult and so many mornings.
    private record Named(Opened.Person person, int mornings) {
        static Named of(With it, Opened names) {
            return new Named(names.person(it.person()), it.mornings());
        }
    }

    /// Those with whom a child settled, by name.
    private record NamedComforters(int different, List<Named> mornings) {}

    static List<Map<String, Object>> of(List<Answer> answers, Opened names) {
        return answers.stream().map(it -> it.said(value -> shown(value, names))).toList();
    }

    private static Object shown(Value value, Opened names) {
        return value instanceof Comforters it
                ? new NamedComforters(
                        it.different(),
                        it.mornings().stream().map(one -> Named.of(one, names)).toList())
                : value;
    }
}
