/// What a single child's mornings go with, tested over all children of a centre at once: its own weekday, the card of
/// the month.
@NullMarked
package hugkissgo.insights.metrics.pattern;

import org.jspecify.annotations.NullMarked;
