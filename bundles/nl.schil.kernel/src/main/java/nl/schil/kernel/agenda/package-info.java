/** Subjects for the agenda of a meeting that follow from the records. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.agenda;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
