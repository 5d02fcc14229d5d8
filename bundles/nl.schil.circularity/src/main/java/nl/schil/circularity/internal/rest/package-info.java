/** The REST operations of circularity. */
@NullMarked
package nl.schil.circularity.internal.rest;

import org.jspecify.annotations.NullMarked;
