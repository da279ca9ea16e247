/// Who may enter, and what must end or be destroyed at once: sessions and the keyring in the database `access`, and the
/// gate that every request passes.
@NullMarked
package hugkissgo.access;

import org.jspecify.annotations.NullMarked;
