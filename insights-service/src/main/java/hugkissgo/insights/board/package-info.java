/// Today across rooms, live.
@NullMarked
package hugkissgo.insights.board;

import org.jspecify.annotations.NullMarked;
