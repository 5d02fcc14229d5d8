/** What people prefer, for what is done for them while they are not signed in. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.preference;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
