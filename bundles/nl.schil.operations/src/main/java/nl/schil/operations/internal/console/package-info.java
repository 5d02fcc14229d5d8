/** Console commands. */
@NullMarked
package nl.schil.operations.internal.console;

import org.jspecify.annotations.NullMarked;
