/** Market over REST. */
@NullMarked
package nl.schil.market.internal.rest;

import org.jspecify.annotations.NullMarked;
