/// The way in: records from Kafka, one fold per stream, what it leaves on the shelves, and what is asked for again.
@NullMarked
package hugkissgo.insights.inbox;

import org.jspecify.annotations.NullMarked;
