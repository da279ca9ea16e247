/// What people say in their own words, and how it is sealed so that only the centre can read it.
@NullMarked
package hugkissgo.care.words;

import org.jspecify.annotations.NullMarked;
