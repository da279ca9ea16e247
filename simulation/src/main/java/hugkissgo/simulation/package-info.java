/// A made-up centre whose truth is known, to test what the insights claim and to fill a demonstration: a test bed, not
/// knowledge about children.
/// It depends on nothing but the random numbers of Apache Commons RNG.
@NullMarked
package hugkissgo.simulation;

import org.jspecify.annotations.NullMarked;
