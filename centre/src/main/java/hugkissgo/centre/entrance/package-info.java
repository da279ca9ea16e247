/// How people get into a centre that has just been opened: the first director, pairing codes, an invitation.
@NullMarked
package hugkissgo.centre.entrance;

import org.jspecify.annotations.NullMarked;
