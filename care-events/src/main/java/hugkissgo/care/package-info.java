/// What can happen in a centre: the events that every service speaks of, and the envelope they travel in.
@NullMarked
package hugkissgo.care;

import org.jspecify.annotations.NullMarked;
