/// The smoke test of any installation: a morning played through the real doors, killed or measured on the way.
@NullMarked
package hugkissgo.centre.rehearsal;

import org.jspecify.annotations.NullMarked;
