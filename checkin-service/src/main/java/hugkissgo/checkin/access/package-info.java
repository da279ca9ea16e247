/// How people and tablets come in: pairing codes, invitations and sign-in.
@NullMarked
package hugkissgo.checkin.access;

import org.jspecify.annotations.NullMarked;
