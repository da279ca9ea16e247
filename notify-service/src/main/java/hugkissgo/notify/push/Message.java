package hugkissgo.notify.push;

import java.time.Duration;

/// One push as it leaves: padded bytes, how long it is useful, and the topic under which a newer copy replaces it.
public record Message(byte[] payload, Duration usefulFor, String topic) {}
