package hugkissgo.access.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time of the centre: the real one, or one that began earlier and runs faster until it has caught up, so that a
/// simulated past flows into the present. Sessions and codes never use it.
public final class CareClock extends Clock {
    private static final Pattern FORM = Pattern.compile("(?<virtual>[^@]+)@(?<real>[^x]+)x(?<speed>[0-9.]{1,9})");

    private final Clock real;
    private final Instant virtualStart;
    private final Instant realStart;
    private final double speed;

    private CareClock(Clock real, Instant virtualStart, Instant realStart, double speed) {
        this.real = real;
        this.virtualStart = virtualStart;
        this.realStart = realStart;
        this.speed = speed;
    }

    /// `<virtual ISO>@<real ISO>x<speed>`, or nothing for the real time.
    public static Clock parse(@Nullable String text, Clock real) {
        if (text == null || text.isBlank()) {
            return real;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("HUGKISSGO_CLOCK must read <virtual ISO>@<real ISO>x<speed>");
        }
        return new CareClock(
                real,
                Instant.parse(form.group("virtual")),
                Instant.parse(form.group("real")),
                Double.parseDouble(form.group("speed")));
    }

    /// What this clock showed so much real time ago.
    public static Instant ago(Clock clock, Duration real) {
        return clock instanceof CareClock it
                ? it.at(it.real.instant().minus(real))
                : clock.instant().minus(real);
    }

    @Override
    public Instant instant() {
        return at(real.instant());
    }

    private Instant at(Instant now) {
        long passed = Math.max(0, now.toEpochMilli() - realStart.toEpochMilli());
        Instant care = virtualStart.plusMillis((long) (passed * speed));
        return care.isBefore(now) ? care : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
