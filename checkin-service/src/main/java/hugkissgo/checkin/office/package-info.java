/// The office: families, staff, rooms and tablets of a centre, the file of them all, and the record itself.
@NullMarked
package hugkissgo.checkin.office;

import org.jspecify.annotations.NullMarked;
