/// The room: its live board of children, one child in full, and what educators tap.
@NullMarked
package hugkissgo.checkin.room;

import org.jspecify.annotations.NullMarked;
