/** Imports, datasets and exports over REST. */
@NullMarked
package nl.schil.exchange.internal.rest;

import org.jspecify.annotations.NullMarked;
