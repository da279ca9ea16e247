/// Web Push (RFC 8030, 8291, 8292): where a push may go, what it says, how it is sealed, and what an answer means.
@NullMarked
package hugkissgo.notify.push;

import org.jspecify.annotations.NullMarked;
