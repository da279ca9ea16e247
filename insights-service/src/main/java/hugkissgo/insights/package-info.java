/// Insights: how each child's separations are going, honestly, for those who look after it.
@NullMarked
package hugkissgo.insights;

import org.jspecify.annotations.NullMarked;
