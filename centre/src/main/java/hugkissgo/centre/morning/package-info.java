/// A simulated morning: who comes when, how each goodbye goes, and the people who say so at the real doors.
@NullMarked
package hugkissgo.centre.morning;

import org.jspecify.annotations.NullMarked;
