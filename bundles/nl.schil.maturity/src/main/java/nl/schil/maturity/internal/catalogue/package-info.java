/** The catalogue as a versioned file. */
@NullMarked
package nl.schil.maturity.internal.catalogue;

import org.jspecify.annotations.NullMarked;
