/// The centre's families as one CSV file: read with every bad line named, written so that a spreadsheet runs nothing.
@NullMarked
package hugkissgo.checkin.roster.file;

import org.jspecify.annotations.NullMarked;
