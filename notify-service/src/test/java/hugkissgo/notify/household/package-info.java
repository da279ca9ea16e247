/// The folds, in milliseconds.
@NullMarked
package hugkissgo.notify.household;

import org.jspecify.annotations.NullMarked;
