/** Calculations over HTTP. */
@NullMarked
package nl.schil.circularity.internal.run.rest;

import org.jspecify.annotations.NullMarked;
