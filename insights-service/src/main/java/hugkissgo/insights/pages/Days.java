package hugkissgo.insights.pages;

import hugkissgo.access.answer.Problem;
import hugkissgo.access.time.OurTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/// The days a question is about, both included; without any the last twelve weeks.
record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    private static final int WEEKS = 12;
    /// Two years and a bit: what one query answers in good time.
    private static final int LONGEST = 800;

    static Days of(ServerRequest request) {
        Days days = new Days(date(request, "from"), date(request, "to"));
        if (days.first != null && days.last != null && days.first.isAfter(days.last)) {
            throw Problem.nonsense("from", "must not be after to");
        }
        if (days.first != null
                && days.last != null
                && days.first.plusDays(LONGEST).isBefore(days.last)) {
            throw Problem.nonsense("from", "at most " + LONGEST + " days");
        }
        return days;
    }

    private static @Nullable LocalDate date(ServerRequest request, String name) {
        Optional<String> text = request.queryParam(name);
        try {
            return text.map(OurTime::day).orElse(null);
        } catch (DateTimeException e) {
            throw Problem.nonsense(name, "must be a date like 2026-03-12");
        }
    }

    /// With both ends, counted from today where they were not given.
    Days orElse(LocalDate today) {
        LocalDate to = last == null ? first == null ? today : first.plusWeeks(WEEKS) : last;
        return new Days(first == null ? to.minusWeeks(WEEKS) : first, to);
    }

    LocalDate from() {
        return java.util.Objects.requireNonNull(first);
    }

    LocalDate to() {
        return java.util.Objects.requireNonNull(last);
    }
}
