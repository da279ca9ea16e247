package hugkissgo.checkin.roster.file;

import java.util.List;
import java.util.stream.Stream;

/// A file that was read: all its lines, or all that is wrong with it. Nothing is taken of a file with a bad line.
public sealed interface Roster {

    /// Every line makes sense.
    record Whole(List<Line> lines) implements Roster {
        public Whole {
            lines = List.copyOf(lines);
        }

        public <L extends Line> Stream<L> of(Class<L> kind) {
            return lines.stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    /// Some line does not.
    record Refused(List<BadLine> bad) implements Roster {
        public Refused {
            bad = List.copyOf(bad);
        }
    }
}
