/** Development over REST: for the buyer, and for visitors of the supplier's door. */
@NullMarked
package nl.schil.development.internal.rest;

import org.jspecify.annotations.NullMarked;
