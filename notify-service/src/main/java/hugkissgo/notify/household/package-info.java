/// What notify knows of each stream: pure folds of events, so that entitlement and the state of a morning are values.
@NullMarked
package hugkissgo.notify.household;

import org.jspecify.annotations.NullMarked;
