/// What families and dashboards say; what they see is served elsewhere.
@NullMarked
package hugkissgo.checkin.family;

import org.jspecify.annotations.NullMarked;
