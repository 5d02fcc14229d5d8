/** A real database for other bundles' tests, without OSGi. */
@NullMarked
package nl.schil.store.testing;

import org.jspecify.annotations.NullMarked;
