/** The launcher: claims a data directory, installs the archive's bundles in the framework and starts it. */
@NullMarked
package nl.schil.runtime;

import org.jspecify.annotations.NullMarked;
