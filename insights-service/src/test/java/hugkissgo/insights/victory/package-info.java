@NullMarked
package hugkissgo.insights.victory;

import org.jspecify.annotations.NullMarked;
