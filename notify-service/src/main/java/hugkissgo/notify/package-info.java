/// Tells families: the feed, Web Push, and what each guardian chose.
@NullMarked
package hugkissgo.notify;

import org.jspecify.annotations.NullMarked;
