package hugkissgo.centre.year;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.entrance.Office;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Brings days gone by into a centre through its office, a few weeks at a time.
public record GoneBy(Office office, ZoneId zone, long seed, Consumer<String> progress) {
    /// About a megabyte and a half, and a few seconds of work.
    private static final int LINES_AT_ONCE = 5_000;

    /// How many facts were recorded, those of the clock not counted, and how many the office did not take.
    public record Taken(long recorded, long refused) {}

    /// Everybody's days up to and with yesterday, so many weeks of them.
    public Taken weeks(int weeks, Clock clock) {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
        return send(Enrolments.of(office), yesterday.minusWeeks(weeks).plusDays(1), yesterday, Instant.MAX);
    }

    Taken send(List<Enrolled> children, LocalDate from, LocalDate until, Instant now) {
        var lines = IntStream.range(0, children.size())
                .boxed()
                .flatMap(i -> new Diary(children.get(i), i, seed, zone).between(from, until).stream())
                .filter(it -> !it.at().isAfter(now))
                .sorted(Comparator.comparing(Line::at))
                .toList();
        long recorded = 0;
        long refused = 0;
        for (List<Line> part : parts(lines)) {
            Taken taken = send(part);
            recorded += taken.recorded();
            refused += taken.refused();
            progress.accept(recorded + " of " + lines.size() + " facts, up to " + date(part.getLast()));
        }
        return new Taken(recorded, refused);
    }

    /// Cut between two days, when no child is here.
    private List<List<Line>> parts(List<Line> lines) {
        var parts = new ArrayList<List<Line>>();
        var part = new ArrayList<Line>();
        for (Line line : lines) {
            if (part.size() >= LINES_AT_ONCE && !date(line).equals(date(part.getLast()))) {
                parts.add(List.copyOf(part));
                part.clear();
            }
            part.add(line);
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    private LocalDate date(Line line) {
        return LocalDate.ofInstant(line.at(), zone);
    }

    private Taken send(List<Line> lines) {
        var reply = office.goneBy(lines.stream().map(Line::json).collect(Collectors.joining("\n", "", "\n")));
        if (reply.status() != 200) {
            throw new CannotStart("The office did not take the days gone by: " + reply.status() + " " + reply.json());
        }
        return new Taken(
                reply.json().path("recorded").asLong(),
                reply.json().path("refused").size());
    }
}
