/// The receiving end of Web Push, for tests.
@NullMarked
package hugkissgo.push;

import org.jspecify.annotations.NullMarked;
