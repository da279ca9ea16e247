/// What the office writes down of days gone by, as a file with one fact on each line.
@NullMarked
package hugkissgo.checkin.history;

import org.jspecify.annotations.NullMarked;
