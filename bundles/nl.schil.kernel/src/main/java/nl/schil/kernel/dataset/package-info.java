/** Datasets that can be imported and exported. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.dataset;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
