/** Joint plans over REST: for the buyer, and for visitors of the supplier's door. */
@NullMarked
package nl.schil.development.internal.rest.joint;

import org.jspecify.annotations.NullMarked;
