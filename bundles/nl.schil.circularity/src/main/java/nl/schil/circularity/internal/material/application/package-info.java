/** Stating, asking, checking and calculating materials. */
@NullMarked
package nl.schil.circularity.internal.material.application;

import org.jspecify.annotations.NullMarked;
