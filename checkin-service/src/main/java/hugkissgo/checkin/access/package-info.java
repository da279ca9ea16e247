/// How people and tablets come in: pairing codes, invitations, sign-in, and the very first centre.
@NullMarked
package hugkissgo.checkin.access;

import org.jspecify.annotations.NullMarked;
