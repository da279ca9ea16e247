/// The cast of the tests, and a real store and broker for them.
@NullMarked
package hugkissgo.insights;

import org.jspecify.annotations.NullMarked;
