/// The smoke test of any installation: play a morning through the real doors, then count each stage against the one
/// before.
@NullMarked
package hugkissgo.centre.rehearsal;

import org.jspecify.annotations.NullMarked;
