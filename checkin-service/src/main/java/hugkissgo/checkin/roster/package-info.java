/// What changes when the file of a centre's families is taken in, and what the file says of those who are known.
@NullMarked
package hugkissgo.checkin.roster;

import org.jspecify.annotations.NullMarked;
