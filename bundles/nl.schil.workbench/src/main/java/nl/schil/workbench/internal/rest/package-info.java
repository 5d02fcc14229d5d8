/** The workbench's own part of the REST interface. */
@NullMarked
package nl.schil.workbench.internal.rest;

import org.jspecify.annotations.NullMarked;
