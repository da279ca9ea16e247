package hugkissgo.centre.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The demo's time: it starts in the past, runs fast, and meets real time, never to leave it again.
public record CareTime(Instant virtualStart, Instant realStart, int speed) {
    private static final Duration OPENING = Duration.ofSeconds(20);

    /// The morning begins an hour and a half before now, so that there is something to see when the doors open.
    /// It stands still while everything is opened.
    public static CareTime ofThisMorning(Instant now, int speed) {
        return new CareTime(now.minus(Duration.ofMinutes(95)), now.plus(OPENING), speed);
    }

    /// The same time for the launcher itself.
    public Clock clock(Clock real) {
        return new Clock() {
            @Override
            public Instant instant() {
                var now = real.instant();
                var passed = now.isBefore(realStart) ? Duration.ZERO : Duration.between(realStart, now);
                var fast = virtualStart.plus(passed.multipliedBy(speed));
                return fast.isBefore(now) ? fast : now;
            }

            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the zone is the centre's");
            }
        };
    }

    /// The form in which the services take it: `2026-09-01T06:25:00Z@2026-09-01T08:00:00Zx20`.
    public String forServices() {
        return virtualStart + "@" + realStart + "x" + speed;
    }
}
