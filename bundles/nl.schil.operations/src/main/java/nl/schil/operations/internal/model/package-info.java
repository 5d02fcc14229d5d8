/** The rules of switching modules, without OSGi. */
@NullMarked
package nl.schil.operations.internal.model;

import org.jspecify.annotations.NullMarked;
