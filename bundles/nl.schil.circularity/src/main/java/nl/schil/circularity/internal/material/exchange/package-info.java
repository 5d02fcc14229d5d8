/** Statements as files. */
@NullMarked
package nl.schil.circularity.internal.material.exchange;

import org.jspecify.annotations.NullMarked;
