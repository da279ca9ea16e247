package hugkissgo.insights.shelves;

import com.mongodb.MongoException;
import com.mongodb.connection.ClusterType;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Lets what is read, folded and written happen at once where the store has transactions, as every replica set has; the
/// emulator has none. Who meets another instance at the same documents begins again.
@Component
public class Turns {
    /// Ten milliseconds at first and some five seconds in all: making an index on a shelf takes less.
    private static final Retry AGAIN = Retry.backoff(9, Duration.ofMillis(10))
            .filter(Turns::isPassing)
            .onRetryExhaustedThrow((_, last) -> last.failure());

    private final MongoClient mongo;

    Turns(MongoClient mongo) {
        this.mongo = mongo;
    }

    /// What the work reads and writes in its turn counts as a whole or not at all; it may be begun several times.
    public <T> Mono<T> take(Function<Turn, Mono<T>> work) {
        return Mono.defer(() -> hasTransactions() ? atOnce(work) : work.apply(Turn.ALONE));
    }

    private boolean hasTransactions() {
        ClusterType type = mongo.getClusterDescription().getType();
        return type == ClusterType.REPLICA_SET || type == ClusterType.SHARDED;
    }

    private <T> Mono<T> atOnce(Function<Turn, Mono<T>> work) {
        return Mono.usingWhen(
                        mongo.startSession(),
                        session -> committed(session, work),
                        session -> Mono.fromRunnable(session::close))
                .retryWhen(AGAIN);
    }

    /// What does not reach its commit is taken back when the session is closed.
    private static <T> Mono<T> committed(ClientSession session, Function<Turn, Mono<T>> work) {
        session.startTransaction();
        return work.apply(new Turn(session))
                .flatMap(it -> Mono.from(session.commitTransaction()).thenReturn(it));
    }

    private static boolean isPassing(Throwable fault) {
        return fault instanceof MongoException it && it.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    }
}
