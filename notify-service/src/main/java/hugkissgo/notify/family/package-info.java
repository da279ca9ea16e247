/// What the family page asks: the story of a day, the goodbyes of the weeks, small victories, the feed.
@NullMarked
package hugkissgo.notify.family;

import org.jspecify.annotations.NullMarked;
