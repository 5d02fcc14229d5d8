/** What an import is: jobs, row errors, the guess about a file. Pure values. */
@NullMarked
package nl.schil.exchange.internal.model;

import org.jspecify.annotations.NullMarked;
