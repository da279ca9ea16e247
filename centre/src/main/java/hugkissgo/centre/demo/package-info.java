/// The demo centre: its families from a file, and the morning that plays in it.
@NullMarked
package hugkissgo.centre.demo;

import org.jspecify.annotations.NullMarked;
