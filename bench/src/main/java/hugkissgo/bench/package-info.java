/// How fast the insights are, each figure against the raw limit in the same run.
@NullMarked
package hugkissgo.bench;

import org.jspecify.annotations.NullMarked;
