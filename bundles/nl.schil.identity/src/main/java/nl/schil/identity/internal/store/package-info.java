/** The tables of this bundle. */
@NullMarked
package nl.schil.identity.internal.store;

import org.jspecify.annotations.NullMarked;
