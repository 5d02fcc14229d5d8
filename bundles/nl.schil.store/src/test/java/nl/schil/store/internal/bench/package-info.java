/** Figures, printed and never judged. */
@NullMarked
package nl.schil.store.internal.bench;

import org.jspecify.annotations.NullMarked;
