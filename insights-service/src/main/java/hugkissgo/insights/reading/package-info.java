/// How far the read model has come, and how far it has not.
@NullMarked
package hugkissgo.insights.reading;

import org.jspecify.annotations.NullMarked;
