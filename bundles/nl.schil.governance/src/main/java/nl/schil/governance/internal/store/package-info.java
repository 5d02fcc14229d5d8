/** Governance in the database. */
@NullMarked
package nl.schil.governance.internal.store;

import org.jspecify.annotations.NullMarked;
