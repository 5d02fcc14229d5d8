/** A record that is to be archived: what other modules still need of it, and what they erase. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.archive;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
