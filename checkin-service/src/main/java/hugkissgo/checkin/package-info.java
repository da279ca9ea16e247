/// Check-in: where facts are heard, decided and kept.
@NullMarked
package hugkissgo.checkin;

import org.jspecify.annotations.NullMarked;
