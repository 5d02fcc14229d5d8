/** Read-only look-up across modules. */
@Export
@Version("1.5.0")
@NullMarked
package nl.schil.kernel.directory;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
