/// The demo centre: its families from a file, the morning that plays in it, and the time that runs there.
@NullMarked
package hugkissgo.centre.demo;

import org.jspecify.annotations.NullMarked;
