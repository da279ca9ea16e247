package hugkissgo.notify.push;

import hugkissgo.care.wire.CareJson;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a browser shows (declarative Web Push, WICG), in JSON of one size whatever it says.
public final class Payload {
    /// The spaces at the end hide what it is about; FCM's bridge takes 2,744 bytes.
    public static final int SIZE = 1_536;

    private Payload() {}

    public static byte[] of(String title, String body, String navigate, String tag, String language) {
        Map<String, Object> notification = new LinkedHashMap<>();
        notification.put("title", title);
        notification.put("body", body);
        notification.put("navigate", navigate);
        notification.put("tag", tag);
        notification.put("lang", language);
        notification.put("dir", "ltr");
        notification.put("silent", false);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("web_push", 8030);
        payload.put("notification", notification);
        return padded(CareJson.log().writeValueAsString(payload).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] padded(byte[] json) {
        if (json.length > SIZE) {
            throw new IllegalArgumentException("a push says too much");
        }
        byte[] padded = Arrays.copyOf(json, SIZE);
        Arrays.fill(padded, json.length, SIZE, (byte) ' ');
        return padded;
    }
}
