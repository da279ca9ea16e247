/// A real store and a real broker for the tests of every service: processes, containers, or the store's emulator.
@NullMarked
package hugkissgo.stores;

import org.jspecify.annotations.NullMarked;
