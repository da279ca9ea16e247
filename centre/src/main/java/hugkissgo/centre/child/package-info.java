/// Child processes that never outlive the launcher.
@NullMarked
package hugkissgo.centre.child;

import org.jspecify.annotations.NullMarked;
