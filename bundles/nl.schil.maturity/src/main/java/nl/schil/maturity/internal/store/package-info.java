/** Kept snapshots in the database. */
@NullMarked
package nl.schil.maturity.internal.store;

import org.jspecify.annotations.NullMarked;
