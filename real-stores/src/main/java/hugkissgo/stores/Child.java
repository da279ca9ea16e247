package hugkissgo.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/// A process of a test that never outlives it: a few lines of `sh` kill it when the pipe to them closes.
public final class Child {
    private static final String KEEPER =
            "\"$@\" </dev/null & pid=$!; cat >/dev/null; kill -KILL $pid 2>/dev/null; wait";
    private final Process keeper;

    private Child(Process keeper) {
        this.keeper = keeper;
    }

    public static Child start(Path output, List<String> command) {
        var all = new ArrayList<>(List.of("sh", "-c", KEEPER, "keeper"));
        all.addAll(command);
        try {
            return new Child(new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Kills it as a power cut would, and waits until it is gone.
    public void kill() {
        try {
            keeper.getOutputStream().close();
            keeper.onExit().join();
        } catch (IOException | CompletionException e) {
            throw new IllegalStateException("not gone", e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
