/** Commands of the console. */
@NullMarked
package nl.schil.identity.internal.console;

import org.jspecify.annotations.NullMarked;
