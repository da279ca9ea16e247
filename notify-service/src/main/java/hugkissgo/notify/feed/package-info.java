/// The feed: what each guardian was told, the truth behind every push and every live hint.
@NullMarked
package hugkissgo.notify.feed;

import org.jspecify.annotations.NullMarked;
