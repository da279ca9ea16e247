/// Who belongs to a centre, with names opened for those who may see them; in memory, so that names are searched there.
@NullMarked
package hugkissgo.checkin.directory;

import org.jspecify.annotations.NullMarked;
