/** Resources of this bundle. */
@NullMarked
package nl.schil.rest.internal.rest;

import org.jspecify.annotations.NullMarked;
