/// Taps: what any page says, read strictly, heard one by one, and answered one by one.
@NullMarked
package hugkissgo.checkin.taps;

import org.jspecify.annotations.NullMarked;
