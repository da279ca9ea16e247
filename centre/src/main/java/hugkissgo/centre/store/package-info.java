/// The store on one machine: a real mongod, or an emulator as the last resort.
@NullMarked
package hugkissgo.centre.store;

import org.jspecify.annotations.NullMarked;
