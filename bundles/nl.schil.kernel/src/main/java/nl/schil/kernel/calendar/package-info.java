/** Days on which people work. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
