/// What time it is in a centre, when the store says something was written, and which days people mean.
@NullMarked
package hugkissgo.access.time;

import org.jspecify.annotations.NullMarked;
