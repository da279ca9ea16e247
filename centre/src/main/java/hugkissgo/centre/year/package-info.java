/// Days gone by of a made-up centre: drawn from the generative model and brought in through the office.
@NullMarked
package hugkissgo.centre.year;

import org.jspecify.annotations.NullMarked;
