/** Bringing each bundle's tables to the version of its scripts. */
@NullMarked
package nl.schil.store.internal.migration;

import org.jspecify.annotations.NullMarked;
