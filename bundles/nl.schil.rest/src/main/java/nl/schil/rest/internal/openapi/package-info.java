/** The description of the whole interface, merged from the active bundles. */
@NullMarked
package nl.schil.rest.internal.openapi;

import org.jspecify.annotations.NullMarked;
