package hugkissgo.notify.feed;

import hugkissgo.notify.telling.Entry;
import java.time.Instant;

/// An entry and when the feed last wrote it.
public record Written(Entry entry, Instant written) {}
