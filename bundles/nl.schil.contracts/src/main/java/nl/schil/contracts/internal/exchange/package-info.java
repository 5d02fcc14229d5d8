/** The dataset {@code contracts}: import and export of registers. */
@NullMarked
package nl.schil.contracts.internal.exchange;

import org.jspecify.annotations.NullMarked;
