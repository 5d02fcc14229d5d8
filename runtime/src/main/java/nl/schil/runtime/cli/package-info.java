/** The command {@code schil}: talks to the running installation over loopback, or works on its data when none runs. */
@NullMarked
package nl.schil.runtime.cli;

import org.jspecify.annotations.NullMarked;
