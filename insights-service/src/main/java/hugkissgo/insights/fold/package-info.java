/// The rules that make separations out of a child's facts: pure, in memory, the same answer in whatever order the facts
/// of different mornings arrive.
@NullMarked
package hugkissgo.insights.fold;

import org.jspecify.annotations.NullMarked;
