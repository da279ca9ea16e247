/// The kiosk at the front desk: who is there, which children, bringing and asking to collect.
@NullMarked
package hugkissgo.checkin.kiosk;

import org.jspecify.annotations.NullMarked;
