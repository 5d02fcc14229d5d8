/** Files with ideas, challenges and agreements. */
@NullMarked
package nl.schil.innovation.internal.exchange;

import org.jspecify.annotations.NullMarked;
