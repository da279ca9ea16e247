/// What notify knows of children, adults and centres, for everybody who asks.
@NullMarked
package hugkissgo.notify.ledger;

import org.jspecify.annotations.NullMarked;
