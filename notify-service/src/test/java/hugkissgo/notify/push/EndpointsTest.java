package hugkissgo.notify.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndpointsTest {
    private final Endpoints endpoints = new Endpoints(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc:APA91bH-_x",
                "https://fcm.googleapis.com:443/wp/abc",
                "https://updates.push.services.mozilla.com/wpush/v2/gAAAAABk-_=",
                "https://web.push.apple.com/QOq6vT8",
                "https://api.sandbox.push.apple.com/3/device/1",
                "https://wns2-by3p.notify.windows.com/w/?token=BQYAAAD%2bx%2fs%3d",
                "https://db5.notify.windows.com/w/?token=a"
            })
    void the_four_providers_are_asked(String endpoint) {
        assertThat(endpoints.allow(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // other schemes and no scheme
                "http://fcm.googleapis.com/x",
                "ftp://fcm.googleapis.com/x",
                "//fcm.googleapis.com/x",
                "fcm.googleapis.com/x",
                "HTTPS://fcm.googleapis.com/x",
                "https:fcm.googleapis.com/x",
                "https:/fcm.googleapis.com/x",
                "javascript://fcm.googleapis.com/x",
                "file:///etc/passwd",
                "gopher://fcm.googleapis.com/x",
                // other ports
                "https://fcm.googleapis.com:444/x",
                "https://fcm.googleapis.com:80/x",
                "https://fcm.googleapis.com:0443/x",
                "https://fcm.googleapis.com:/x",
                "https://fcm.googleapis.com:443443/x",
                "https://web.push.apple.com:2197/x",
                // users, fragments, backslashes, blanks and control characters
                "https://evil.example@fcm.googleapis.com/x",
                "https://fcm.googleapis.com@evil.example/x",
                "https://fcm.googleapis.com:443@127.0.0.1/x",
                "https://fcm.googleapis.com#@evil.example/x",
                "https://evil.example#.push.apple.com/x",
                "https://evil.example/#fcm.googleapis.com",
                "https://evil.example\\.push.apple.com/x",
                "https://evil.example\\@fcm.googleapis.com/x",
                "https://fcm.googleapis.com\\x",
                "https://fcm.googleapis.com /x",
                " https://fcm.googleapis.com/x",
                "https://fcm.googleapis.com/x ",
                "https://fcm.googleapis.com/x\nHost: evil",
                "https://fcm.googleapis.com/x\r\n",
                "https://fcm.googleapis.com\t/x",
                "https://fcm.googleapis.com/\u0000",
                // hosts that look like one
                "https://fcm.googleapis.com.evil.example/x",
                "https://evilfcm.googleapis.com/x",
                "https://fcm.googleapis.com./x",
                "https://FCM.googleapis.com/x",
                "https://googleapis.com/x",
                "https://x.fcm.googleapis.com/x",
                "https://fcm-googleapis.com/x",
                "https://push.apple.com/x",
                "https://.push.apple.com/x",
                "https://evilpush.apple.com/x",
                "https://push.apple.com.evil.example/x",
                "https://web.push.apple.com.evil.example/x",
                "https://evil.example?.push.apple.com/x",
                "https://evil.example/.push.apple.com/x",
                "https://a..push.apple.com/x",
                "https://-a.push.apple.com/x",
                "https://a-.push.apple.com/x",
                "https://a_b.push.apple.com/x",
                "https://a.b.c.d.push.apple.com/x",
                "https://notify.windows.com/x",
                "https://xnotify.windows.com/x",
                "https://db5.notify.windows.com.evil.example/",
                "https://updates.push.services.mozilla.com.evil.example/x",
                "https://autopush.services.mozilla.com/x",
                "https://fcm.googleapis.c\u043em/x",
                "https://xn--fcm-abc.googleapis.com/x",
                "https://fcm\u3002googleapis.com/x",
                "https://fcm.googleapis.com\u2044x",
                "https://fcm%2egoogleapis.com/x",
                "https://fcm.googleapis.com%00.evil.example/x",
                "https://fcm.googleapis.com%2f@evil.example/x",
                // addresses in every dress
                "https://127.0.0.1/x",
                "https://localhost/x",
                "https://0/x",
                "https://2130706433/x",
                "https://0x7f000001/x",
                "https://0177.0.0.1/x",
                "https://127.1/x",
                "https://[::1]/x",
                "https://[::ffff:127.0.0.1]/x",
                "https://[::ffff:7f00:1]/x",
                "https://169.254.169.254/latest/meta-data",
                "https://10.0.0.1/x",
                "https://192.168.1.1:443/x",
                "https://metadata.google.internal/x",
                "https://mongo:27017/x",
                "https://localhost.push.apple.com.local/x",
                // nothing much
                "",
                "https://",
                "https:///x",
                "https://?x",
                "null"
            })
    void nothing_else_is(String endpoint) {
        assertThat(endpoints.allow(endpoint)).isFalse();
    }

    @Test
    void an_endless_address_is_none() {
        assertThat(endpoints.allow("https://fcm.googleapis.com/" + "a".repeat(1_024)))
                .isFalse();
    }

    @Test
    void a_loopback_host_stands_for_a_provider_only_where_tests_say_so_with_its_port() {
        var inTests = new Endpoints(Set.of("127.0.0.1:9999"));

        assertThat(inTests.allow("http://127.0.0.1:9999/x")).isTrue();
        assertThat(inTests.allow("http://127.0.0.1:9998/x")).isFalse();
        assertThat(endpoints.allow("http://127.0.0.1:9999/x")).isFalse();
    }
}
