/** SQL adapters of the module. */
@NullMarked
package nl.schil.performance.internal.store;

import org.jspecify.annotations.NullMarked;
