/** The supplier's door: people of a supplier who were invited for one thing and can reach nothing else. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.door;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
