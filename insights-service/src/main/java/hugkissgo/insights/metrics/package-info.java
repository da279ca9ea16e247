/// What every number on a staff page has in common: what it rests on, how sure it is, and whom it is for.
@NullMarked
package hugkissgo.insights.metrics;

import org.jspecify.annotations.NullMarked;
