package hugkissgo.centre.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// All children of this launcher: started under a keeper each, watched, and ended in the reverse order.
public final class Children implements AutoCloseable {
    private final Path keeper;
    private final Path pids;
    private final Path logs;
    private final Map<String, Running> running = new LinkedHashMap<>();
    private final CompletableFuture<String> firstDeath = new CompletableFuture<>();
    private boolean closing;

    public Children(Path keeper, Path pids, Path logs) {
        this.keeper = keeper;
        this.pids = pids;
        this.logs = logs;
    }

    /// Ends what an earlier start with these data could not end; returns how many processes that were.
    public static int clearLeftovers(Path pids, Path data) {
        return PidFile.clear(pids, data.toString());
    }

    public synchronized void start(Child child) {
        if (closing) {
            throw new CannotStart("The centre is closing.");
        }
        var log = logOf(child.name());
        var pidFile = pids.resolve(child.name() + ".pid");
        try {
            keepLogSmall(log);
            var started = new Running(child, underKeeper(child, pidFile, log).start(), pidFile, log);
            running.put(child.name(), started);
            var unused = started.keeper().onExit().thenAccept(end -> ended(started, end.exitValue()));
        } catch (IOException e) {
            throw new CannotStart(child.name() + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /// SIGKILL for one child, then the same child again; its end does not end the centre.
    public void killAndStartAgain(String name) {
        start(kill(name));
    }

    /// SIGKILL for one child, which stays away until it is started again.
    public Child kill(String name) {
        var victim = forget(name);
        victim.kill();
        return victim.child();
    }

    public synchronized boolean alive(String name) {
        var found = running.get(name);
        return found != null && found.alive();
    }

    public Path logOf(String name) {
        return logs.resolve(name + ".log");
    }

    /// Completes with one sentence when a child ends that nobody asked to end.
    public CompletableFuture<String> firstDeath() {
        return firstDeath;
    }

    @Override
    public void close() {
        var levels = new TreeMap<Integer, List<Running>>();
        synchronized (this) {
            closing = true;
            running.values()
                    .forEach(each -> levels.computeIfAbsent(each.child().level(), l -> new ArrayList<>())
                            .add(each));
        }
        levels.descendingMap().values().forEach(Children::stop);
    }

    private static void stop(Collection<Running> level) {
        level.stream().filter(Running::alive).forEach(Running::letGo);
        level.forEach(each -> each.goneWithin(Running.GRACE.plusSeconds(3)));
    }

    private synchronized void ended(Running ended, int code) {
        if (!closing && running.get(ended.child().name()) == ended) {
            firstDeath.complete(ended.child().name() + " ended by itself (exit code " + code + "); its log is "
                    + ended.log() + ".");
        }
    }

    private synchronized Running forget(String name) {
        var found = running.remove(name);
        if (found == null) {
            throw new IllegalArgumentException("no child is called " + name);
        }
        return found;
    }

    private ProcessBuilder underKeeper(Child child, Path pidFile, Path log) {
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of(keeper.toString(), pidFile.toString(), Long.toString(Running.GRACE.toSeconds())));
        command.addAll(child.command());
        var builder = new ProcessBuilder(command)
                .directory(pids.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(child.environment());
        return builder;
    }

    private static void keepLogSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
