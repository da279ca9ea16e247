package hugkissgo.checkin.log;

import com.mongodb.reactivestreams.client.MongoClient;
import hugkissgo.access.Keyring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the log together.
@Configuration(proxyBeanMethods = false)
class LogBeans {
    /// A store that does not answer at start is a reason not to start.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    AttendanceLog attendanceLog(MongoClient mongo) {
        var log = new AttendanceLog(mongo);
        log.prepare().block(PATIENCE);
        return log;
    }

    @Bean
    Hints hints() {
        return new Hints();
    }

    @Bean
    Tails tails(AttendanceLog log) {
        return new Tails(log);
    }

    @Bean
    Pen pen(AttendanceLog log, Keyring keys, Clock clock) {
        return new Pen(log, keys, clock);
    }

    @Bean
    FrontDesk frontDesk(AttendanceLog log, Tails tails, Pen pen, Hints hints, Clock clock) {
        return new FrontDesk(log, tails, pen, hints, clock);
    }

    @Bean
    History history(AttendanceLog log, Tails tails, Pen pen, Hints hints, Clock clock) {
        return new History(log, tails, pen, hints, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    TimeKeeper timeKeeper(MongoClient mongo, Tails tails, AttendanceLog log, Pen pen, Hints hints, Clock clock) {
        return new TimeKeeper(new DueDates(mongo), tails, log, pen, hints, clock);
    }

    @Bean
    Heads heads(MongoClient mongo) {
        return new Heads(mongo);
    }

    @Bean
    Verify verify(AttendanceLog log, Heads heads) {
        return new Verify(log, heads);
    }
}
