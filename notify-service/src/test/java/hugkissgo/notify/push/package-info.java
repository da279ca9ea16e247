/// The rules of Web Push, one by one.
@NullMarked
package hugkissgo.notify.push;

import org.jspecify.annotations.NullMarked;
