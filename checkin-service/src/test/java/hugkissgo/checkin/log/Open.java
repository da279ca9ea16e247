package hugkissgo.checkin.log;

import hugkissgo.access.Keyring;
import hugkissgo.access.Secret;
import hugkissgo.checkin.RealMongo;
import hugkissgo.checkin.day.Proposal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A check-in without doors on the real store, with a clock of its own.
final class Open {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    final AttendanceLog log = prepared();
    final Keyring keys = new Keyring(RealMongo.client(), Secret.of(new byte[Secret.LENGTH]));
    final List<Entry> offered = Collections.synchronizedList(new ArrayList<>());
    final FrontDesk desk;

    Open(Clock clock) {
        desk = new FrontDesk(log, new Tails(log), new Pen(log, keys, clock), (entry, out) -> offered.add(entry), clock);
    }

    static Open at(Instant now) {
        return new Open(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static AttendanceLog prepared() {
        var log = new AttendanceLog(RealMongo.client());
        log.prepare().block(PATIENCE);
        return log;
    }

    Answer hear(Proposal proposal) {
        return desk.hear(proposal).block(PATIENCE);
    }

    Open begin(Cast cast) {
        cast.beginning().forEach(this::hear);
        return this;
    }
}
