/// Names opened for one answer, and forgotten with it.
@NullMarked
package hugkissgo.insights.names;

import org.jspecify.annotations.NullMarked;
