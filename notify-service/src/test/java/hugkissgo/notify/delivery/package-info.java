/// What deserves a push, case by case.
@NullMarked
package hugkissgo.notify.delivery;

import org.jspecify.annotations.NullMarked;
