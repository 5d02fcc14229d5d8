/** Contracts in the database. */
@NullMarked
package nl.schil.contracts.internal.store;

import org.jspecify.annotations.NullMarked;
