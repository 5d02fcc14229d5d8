/** REST resources of operations. */
@NullMarked
package nl.schil.operations.internal.rest;

import org.jspecify.annotations.NullMarked;
