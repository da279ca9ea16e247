package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// All children of a centre, the days that are asked about (both included), and how many facts came in these days for
/// weeks that were frozen already.
public record Mornings(List<History> children, LocalDate from, LocalDate until, int late) {
    public Mornings {
        children = List.copyOf(children);
    }

    public Mornings(List<History> children, LocalDate from, LocalDate until) {
        this(children, from, until, 0);
    }

    boolean isAskedFor(Attended it) {
        return !it.day().isBefore(from) && !it.day().isAfter(until);
    }

    /// All mornings within those days.
    Stream<Attended> asked() {
        return children.stream().flatMap(it -> it.all().stream()).filter(this::isAskedFor);
    }

    /// The recorded mornings of one child within those days.
    List<Attended> recorded(History child) {
        return child.recorded().stream().filter(this::isAskedFor).toList();
    }

    Basis basis(Metric metric, int n) {
        return new Basis(metric, asOf(), n, count(Attended::isRecorded), count(it -> !it.isOpen()));
    }

    /// A centre's answer is as of the sum of what was known of its children.
    private long asOf() {
        return children.stream().mapToLong(it -> it.file().seq()).sum();
    }

    private int count(Predicate<Attended> wanted) {
        return (int) asked().filter(wanted).count();
    }
}
