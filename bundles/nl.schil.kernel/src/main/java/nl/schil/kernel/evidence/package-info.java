/** Evidence for one activity of the catalogue, measured from a module's own records. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.evidence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
