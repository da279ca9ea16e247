/// The way to Kafka: what waits in the log is sent in order, and sent again where somebody missed it.
@NullMarked
package hugkissgo.checkin.relay;

import org.jspecify.annotations.NullMarked;
