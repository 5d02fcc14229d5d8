/** The HTTP side. */
@NullMarked
package nl.schil.innovation.internal.rest;

import org.jspecify.annotations.NullMarked;
