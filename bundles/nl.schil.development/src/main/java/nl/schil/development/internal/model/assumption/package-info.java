/** Whether a better relationship goes with better performance. Pure. */
@NullMarked
package nl.schil.development.internal.model.assumption;

import org.jspecify.annotations.NullMarked;
