package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.Journal.Heard;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Those who look on while it is measured: a second tablet in each room, a phone of each child, and its push provider.
/// They do what the pages do: at a hint on the live stream they fetch, and what they have then is seen.
final class Witnesses {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final @Nullable PushHost provider;
    private final Map<String, Long> inFeed = new ConcurrentHashMap<>();
    private final Queue<Changed> onBoards = new ConcurrentLinkedQueue<>();
    private final Map<String, String> pushPaths = new HashMap<>();

    /// A child's card on a board that said something else than before.
    private record Changed(String child, long seen) {}

    /// @param provider null where the installation lets no provider of ours in
    Witnesses(@Nullable PushHost provider) {
        this.provider = provider;
    }

    void tablet(Door tablet) {
        var cards = new HashMap<String, JsonNode>();
        watch(tablet, "/api/room/live", data -> {
            JsonNode board = tablet.get("/api/room/board");
            long seen = System.nanoTime();
            for (JsonNode card : board.path("children")) {
                String child = card.path("id").asString();
                if (!card.equals(cards.put(child, card))) {
                    onBoards.add(new Changed(child, seen));
                }
            }
        });
    }

    void phone(String child, Door phone) {
        subscribe(child, phone);
        var cursor = new String[] {""};
        watch(phone, "/family/api/live", data -> {
            JsonNode page = phone.get("/family/api/feed" + (cursor[0].isEmpty() ? "" : "?after=" + cursor[0]));
            long seen = System.nanoTime();
            page.path("entries")
                    .forEach(entry -> inFeed.putIfAbsent(entry.path("event").asString(), seen));
            cursor[0] = page.path("cursor").asString(cursor[0]);
        });
    }

    private static void watch(Door door, String path, Consumer<String> changed) {
        Thread.ofVirtual().name("witness").start(() -> {
            try {
                door.listen(path, changed);
            } catch (Door.Closed theCentreClosed) {
                // what was not seen until then is missing from the figures, which say of how many they are
            }
        });
    }

    private void subscribe(String child, Door phone) {
        if (provider == null) {
            return;
        }
        String path = "/send/" + child;
        pushPaths.put(child, path);
        phone.put(
                "/family/api/push",
                Map.of(
                        "endpoint",
                        "http://" + provider.address() + path,
                        "keys",
                        Map.of("p256dh", URL.encodeToString(publicKey()), "auth", URL.encodeToString(new byte[16]))));
    }

    /// The uncompressed point of a fresh key; nobody opens what is sent to it.
    private static byte[] publicKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
            return HexFormat.of().parseHex("04%064x%064x".formatted(point.getAffineX(), point.getAffineY()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One line for each way, of the taps sent after `since`.
    List<String> summary(Journal journal, long since) {
        List<Heard> taps = journal.heard().stream()
                .filter(it -> it.isKept() && it.sentAt() >= since)
                .toList();
        return List.of(
                "tap to answer        " + latency(taps, it -> OptionalLong.of(it.answeredAt())),
                "tap to other tablet  " + latency(taps, this::onTablet),
                "tap to feed          " + latency(taps, this::inFeed),
                "tap to push accepted " + latency(taps, this::pushed));
    }

    private static Latency latency(List<Heard> taps, Function<Heard, OptionalLong> seen) {
        return Latency.of(taps.stream()
                .flatMap(tap -> seen.apply(tap).stream().mapToObj(at -> at - tap.sentAt()))
                .toList());
    }

    private OptionalLong onTablet(Heard tap) {
        return onBoards.stream()
                .filter(it -> it.child().equals(tap.child()) && it.seen() > tap.sentAt())
                .mapToLong(Changed::seen)
                .min();
    }

    private OptionalLong inFeed(Heard tap) {
        Long seen = inFeed.get(tap.id());
        return seen == null ? OptionalLong.empty() : OptionalLong.of(seen);
    }

    /// Only word of settling is pushed to every family by default.
    private OptionalLong pushed(Heard tap) {
        String path = pushPaths.get(tap.child());
        return provider == null || path == null || !tap.type().equals("Settled")
                ? OptionalLong.empty()
                : provider.taken(path).stream()
                        .mapToLong(PushHost.Taken::at)
                        .filter(at -> at > tap.sentAt())
                        .min();
    }
}
