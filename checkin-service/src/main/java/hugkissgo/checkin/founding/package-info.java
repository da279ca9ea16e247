/// How a centre begins: the first one of an installation, and further ones beside it.
@NullMarked
package hugkissgo.checkin.founding;

import org.jspecify.annotations.NullMarked;
