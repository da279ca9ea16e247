/// What notify promises, seen from outside.
@NullMarked
package hugkissgo.notify;

import org.jspecify.annotations.NullMarked;
