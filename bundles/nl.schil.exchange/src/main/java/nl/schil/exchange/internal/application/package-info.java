/** Use cases: run an import, queue imports, export a dataset. */
@NullMarked
package nl.schil.exchange.internal.application;

import org.jspecify.annotations.NullMarked;
