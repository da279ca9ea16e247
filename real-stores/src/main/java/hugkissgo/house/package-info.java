/// The rules of the house that every service's own test takes in.
@NullMarked
package hugkissgo.house;

import org.jspecify.annotations.NullMarked;
