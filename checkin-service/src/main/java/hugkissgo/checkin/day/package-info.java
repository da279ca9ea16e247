/// The rules: what is known of a child, a person or a centre, and what may be said next. They know nothing of the
/// world.
@NullMarked
package hugkissgo.checkin.day;

import org.jspecify.annotations.NullMarked;
