/** Documents that people keep: PDF. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.document;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
