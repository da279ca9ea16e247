/// The rules that make a separation out of what was noted of one visit, in whatever order it was heard.
@NullMarked
package hugkissgo.insights.separation;

import org.jspecify.annotations.NullMarked;
