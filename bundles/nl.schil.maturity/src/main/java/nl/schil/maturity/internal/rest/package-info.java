/** The module's REST resources. */
@NullMarked
package nl.schil.maturity.internal.rest;

import org.jspecify.annotations.NullMarked;
