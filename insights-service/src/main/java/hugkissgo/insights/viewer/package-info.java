/// Who looks, and what they are to a child.
@NullMarked
package hugkissgo.insights.viewer;

import org.jspecify.annotations.NullMarked;
