/// The front door: one origin before the three services.
@NullMarked
package hugkissgo.centre.gate;

import org.jspecify.annotations.NullMarked;
