@NullMarked
package hugkissgo.insights.statistics;

import org.jspecify.annotations.NullMarked;
