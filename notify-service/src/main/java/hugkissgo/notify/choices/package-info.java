/// What each guardian chose about being told, and the devices they are told on.
@NullMarked
package hugkissgo.notify.choices;

import org.jspecify.annotations.NullMarked;
