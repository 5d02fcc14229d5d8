/** Dated decisions for the calendar and the feed. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.decision;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
