/// The metrics of one child: each a rule with its minimum data and its uncertainty, as INSIGHTS states them.
@NullMarked
package hugkissgo.insights.metrics.child;

import org.jspecify.annotations.NullMarked;
