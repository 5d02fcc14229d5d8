/** The code lists that Schil ships, and what is asked of them. */
@NullMarked
package nl.schil.exchange.internal.codelist;

import org.jspecify.annotations.NullMarked;
