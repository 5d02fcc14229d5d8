/** Datasets of circularity. */
@NullMarked
package nl.schil.circularity.internal.exchange;

import org.jspecify.annotations.NullMarked;
