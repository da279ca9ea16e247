/// What each stream is folded into: a child, an adult, a centre; pure, the same whatever was heard twice.
@NullMarked
package hugkissgo.insights.fold;

import org.jspecify.annotations.NullMarked;
