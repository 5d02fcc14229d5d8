/** Who acts, and what an operation requires. */
@Export
@Version("1.3.0")
@NullMarked
package nl.schil.kernel.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
