@NullMarked
package hugkissgo.insights.reading;

import org.jspecify.annotations.NullMarked;
