/** Modules that an organisation switches on and off, and the cells they can measure. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
