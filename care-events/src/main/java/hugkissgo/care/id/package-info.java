/// The names of things: one opaque id type for each, never a person's name.
@NullMarked
package hugkissgo.care.id;

import org.jspecify.annotations.NullMarked;
