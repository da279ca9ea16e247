package hugkissgo.centre.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One child as it runs now, held through its keeper: when the pipe to the keeper closes, keeper and child go.
record Running(Child child, Process keeper, Path pidFile, Path log) {
    /// How long a child may take from TERM to its end before KILL; a service with an open live stream needs up to 12 s.
    static final Duration GRACE = Duration.ofSeconds(15);

    boolean alive() {
        return keeper.isAlive();
    }

    Optional<ProcessHandle> process() {
        return PidFile.read(pidFile).flatMap(ProcessHandle::of);
    }

    void letGo() {
        try {
            keeper.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean goneWithin(Duration patience) {
        try {
            return keeper.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The end of a power cut for this one child: SIGKILL, no time to put anything in order.
    void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
        if (!goneWithin(GRACE)) {
            throw new CannotStart(child.name() + " did not end when it was killed; its log is " + log + ".");
        }
        letGo();
    }
}
