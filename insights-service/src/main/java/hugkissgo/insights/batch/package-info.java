/// What came from Kafka at once: what stands on the shelves before it, what each stream becomes by it, and what is
/// written down of that.
@NullMarked
package hugkissgo.insights.batch;

import org.jspecify.annotations.NullMarked;
