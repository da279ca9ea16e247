package hugkissgo.notify;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What an installation may set: the generation of the read model, copies of each topic, the origin families use, and
/// whom push providers may write to about us, and (in tests only) loopback hosts that stand for a push provider.
@ConfigurationProperties("hugkissgo")
public record NotifySettings(
        int generation, int replicas, String origin, String contact, Set<String> pushHostsForTests) {
    public NotifySettings {
        if (generation < 1 || replicas < 1) {
            throw new IllegalArgumentException("generation and replicas: from 1");
        }
        if (!contact.matches("mailto:[^\\s<>@]+@[^\\s<>@]+") && !contact.startsWith("https://")) {
            throw new IllegalArgumentException("contact: mailto:somebody@somewhere or https://…");
        }
        pushHostsForTests = Set.copyOf(pushHostsForTests);
        if (!pushHostsForTests.stream().allMatch(host -> host.startsWith("127.0.0.1:"))) {
            throw new IllegalArgumentException("pushHostsForTests: 127.0.0.1:port only");
        }
    }
}
