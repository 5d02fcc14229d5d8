/** Published code lists, such as CPV. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.codelist;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
