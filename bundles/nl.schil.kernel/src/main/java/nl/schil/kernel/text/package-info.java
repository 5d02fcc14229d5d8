/** Text keys with named values, rendered in the reader's language. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.text;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
