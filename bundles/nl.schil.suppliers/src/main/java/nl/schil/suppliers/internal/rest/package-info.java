/** The supplier register over HTTP. */
@NullMarked
package nl.schil.suppliers.internal.rest;

import org.jspecify.annotations.NullMarked;
