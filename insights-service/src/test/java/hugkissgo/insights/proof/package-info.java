@NullMarked
package hugkissgo.insights.proof;

import org.jspecify.annotations.NullMarked;
