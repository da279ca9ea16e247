package hugkissgo.notify.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2002:7f00:1::",
                "100::1"
            })
    void an_address_inside_is_not_public(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "142.250.74.10",
                "34.107.243.93",
                "17.188.143.1",
                "100.63.1.1",
                "172.32.0.1",
                "2a00:1450:400f::1",
                "2620:149::1"
            })
    void an_address_outside_is(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void a_name_that_changes_its_mind_after_it_was_saved_leads_nowhere() throws UnknownHostException {
        var answers = new ArrayDeque<>(List.of("17.188.143.1", "127.0.0.1"));
        var addresses = new PublicAddresses(_ -> List.of(InetAddress.getByName(answers.remove())));

        assertThat(addresses.publicOnes("web.push.apple.com")).hasSize(1);
        assertThatThrownBy(() -> addresses.publicOnes("web.push.apple.com")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void one_address_inside_among_many_refuses_the_name() {
        var addresses = new PublicAddresses(
                _ -> List.of(InetAddress.getByName("17.188.143.1"), InetAddress.getByName("10.0.0.1")));

        assertThatThrownBy(() -> addresses.publicOnes("web.push.apple.com")).isInstanceOf(UnknownHostException.class);
    }
}
