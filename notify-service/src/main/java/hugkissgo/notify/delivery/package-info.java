/// From news to a device: what deserves a push, one delivery per device, and what becomes of it.
@NullMarked
package hugkissgo.notify.delivery;

import org.jspecify.annotations.NullMarked;
