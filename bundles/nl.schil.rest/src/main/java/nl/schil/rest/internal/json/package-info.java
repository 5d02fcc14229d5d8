/** JSON in and out. */
@NullMarked
package nl.schil.rest.internal.json;

import org.jspecify.annotations.NullMarked;
