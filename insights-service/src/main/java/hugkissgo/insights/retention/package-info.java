/// How long the emotional record is kept: weeks past it are frozen, and their separations deleted.
@NullMarked
package hugkissgo.insights.retention;

import org.jspecify.annotations.NullMarked;
