package hugkissgo.centre.gate;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The ports of one service's instances, whose turn it is one after the other.
final class Ring {
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();

    Ring(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /// All of them, beginning with the one whose turn it is.
    List<Integer> fromTheNextOn() {
        int first = Math.floorMod(turn.getAndIncrement(), ports.size());
        return IntStream.range(0, ports.size())
                .mapToObj(step -> ports.get((first + step) % ports.size()))
                .toList();
    }
}
