/** Development programmes. Pure. */
@NullMarked
package nl.schil.development.internal.model.programme;

import org.jspecify.annotations.NullMarked;
