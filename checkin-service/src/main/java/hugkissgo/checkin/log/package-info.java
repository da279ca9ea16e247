/// The log: the one place where facts are kept, and from where they go to Kafka.
@NullMarked
package hugkissgo.checkin.log;

import org.jspecify.annotations.NullMarked;
