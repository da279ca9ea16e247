package hugkissgo.checkin.access;

import java.time.Clock;

/// The real time, by which codes and sessions end, however fast the centre's own clock runs.
public record SecurityClock(Clock clock) {}
