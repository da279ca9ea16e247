/// The metrics of a whole centre, made by query from its separations; nothing is said of fewer than five children.
@NullMarked
package hugkissgo.insights.metrics.centre;

import org.jspecify.annotations.NullMarked;
