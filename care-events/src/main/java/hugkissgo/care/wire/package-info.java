/// The bytes: how events are written to the log and to Kafka, and how they are read again.
@NullMarked
package hugkissgo.care.wire;

import org.jspecify.annotations.NullMarked;
