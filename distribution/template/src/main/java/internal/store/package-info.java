/** Entries in the database. */
@NullMarked
package @package@.internal.store;

import org.jspecify.annotations.NullMarked;
