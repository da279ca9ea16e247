package hugkissgo.centre.gate;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The instances of one service, whose turn it is one after the other.
final class Ring {
    private final List<String> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    /// @param ports where the instances listen on this machine, with commas
    Ring(String ports) {
        this.addresses = List.of(ports.split(",")).stream()
                .map(port -> "http://127.0.0.1:" + port)
                .toList();
    }

    /// All of them, beginning with the one whose turn it is.
    List<String> fromTheNextOn() {
        int first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        return IntStream.range(0, addresses.size())
                .mapToObj(step -> addresses.get((first + step) % addresses.size()))
                .toList();
    }
}
