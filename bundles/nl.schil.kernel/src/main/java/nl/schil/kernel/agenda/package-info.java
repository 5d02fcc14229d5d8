/** What records give a meeting: subjects for its agenda, and grounds for its decisions. */
@Export
@Version("1.2.0")
@NullMarked
package nl.schil.kernel.agenda;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
