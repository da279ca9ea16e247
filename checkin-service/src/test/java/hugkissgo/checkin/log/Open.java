package hugkissgo.checkin.log;

import hugkissgo.access.Keyring;
import hugkissgo.access.Secret;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.stores.RealMongo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// A check-in without doors on the real store, with a clock of its own.
public final class Open {
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    public final AttendanceLog log = prepared();
    public final Keyring keys = new Keyring(RealMongo.client(), Secret.of(new byte[Secret.LENGTH]));
    public final Hints hints = new Hints();
    public final FrontDesk desk;
    private final Clock clock;
    private final Pen pen;

    Open(Clock clock) {
        this.clock = clock;
        this.pen = new Pen(log, keys, clock);
        desk = new FrontDesk(log, new Tails(log), pen, hints, clock);
    }

    public static Open at(Instant now) {
        return new Open(Clock.fixed(now, ZoneOffset.UTC));
    }

    TimeKeeper keeper() {
        return new TimeKeeper(new DueDates(RealMongo.client()), new Tails(log), log, pen, hints, clock);
    }

    private static AttendanceLog prepared() {
        var log = new AttendanceLog(RealMongo.client());
        log.prepare().block(PATIENCE);
        return log;
    }

    public Answer hear(Proposal proposal) {
        return desk.hear(proposal).block(PATIENCE);
    }

    public Open begin(Cast cast) {
        cast.beginning().forEach(this::hear);
        return this;
    }
}
