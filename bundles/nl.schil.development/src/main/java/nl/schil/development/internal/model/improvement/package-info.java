/** Improvement plans. Pure. */
@NullMarked
package nl.schil.development.internal.model.improvement;

import org.jspecify.annotations.NullMarked;
