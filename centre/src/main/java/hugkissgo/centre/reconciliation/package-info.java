/// What became of each tap, counted after a rehearsal: every stage held against the one before it, id by id.
@NullMarked
package hugkissgo.centre.reconciliation;

import org.jspecify.annotations.NullMarked;
