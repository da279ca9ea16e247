@NullMarked
package hugkissgo.insights.simulation;

import org.jspecify.annotations.NullMarked;
