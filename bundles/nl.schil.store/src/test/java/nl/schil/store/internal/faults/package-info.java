/** Long series of faults, short unless system properties say otherwise. */
@NullMarked
package nl.schil.store.internal.faults;

import org.jspecify.annotations.NullMarked;
