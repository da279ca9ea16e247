/// Where events come in from Kafka and become positions, feed entries and requests to send something again.
@NullMarked
package hugkissgo.notify.inbox;

import org.jspecify.annotations.NullMarked;
