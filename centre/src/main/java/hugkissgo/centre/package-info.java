/// The launcher: everything on one machine, started by one command, with nothing left when it ends.
@NullMarked
package hugkissgo.centre;

import org.jspecify.annotations.NullMarked;
