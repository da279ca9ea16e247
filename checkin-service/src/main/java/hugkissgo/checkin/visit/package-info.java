/// One stay of a child: who brought it, its goodbyes, how it is since, what word is owed to its family, who took it
/// home.
@NullMarked
package hugkissgo.checkin.visit;

import org.jspecify.annotations.NullMarked;
