/** REST resources of the module. */
@NullMarked
package nl.schil.performance.internal.rest;

import org.jspecify.annotations.NullMarked;
