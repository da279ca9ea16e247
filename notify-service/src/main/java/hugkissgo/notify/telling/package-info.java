/// What a family is told of an event: kinds and arguments, never sentences. Pure rules.
@NullMarked
package hugkissgo.notify.telling;

import org.jspecify.annotations.NullMarked;
