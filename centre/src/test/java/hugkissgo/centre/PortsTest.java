package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PortsTest {
    @Test
    void a_port_that_somebody_has_is_named_and_so_is_who_has_it() throws IOException {
        var ports = free();
        int notify = ports.services().get(1).port();
        try (var taken = new ServerSocket(notify, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::mustBeFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port " + taken.getLocalPort()
                            + ", needed for the notify-service, is in use by java (process "
                            + ProcessHandle.current().pid() + "); end that, or choose other ports with --port.");
        }
    }

    @Test
    void all_ports_follow_from_the_front_door() {
        var ports = new Ports(9000, 1);
        assertThat(ports.services()).extracting(Instance::port).containsExactly(9001, 9002, 9003);
        assertThat(new int[] {ports.broker(), ports.controller(), ports.store()})
                .containsExactly(9012, 9013, 9017);
    }

    @Test
    void as_many_of_each_as_wanted_stay_below_the_broker() {
        var ports = new Ports(9000, Ports.MOST_OF_EACH);
        assertThat(ports.services())
                .hasSize(9)
                .contains(
                        new Instance("checkin-service", "checkin-service", 9001),
                        new Instance("notify-service-2", "notify-service", 9005))
                .allSatisfy(it -> assertThat(it.port()).isLessThan(ports.broker()));
    }

    /// Of which nobody has one, below those that are given out by chance.
    private static Ports free() {
        return IntStream.iterate(20_000, port -> port < 32_000, port -> port + 20)
                .mapToObj(port -> new Ports(port, 1))
                .filter(PortsTest::areFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean areFree(Ports ports) {
        try {
            ports.mustBeFree();
            return true;
        } catch (CannotStart e) {
            return false;
        }
    }
}
