/// The broker on one machine: a real Kafka broker, its data kept.
@NullMarked
package hugkissgo.centre.broker;

import org.jspecify.annotations.NullMarked;
