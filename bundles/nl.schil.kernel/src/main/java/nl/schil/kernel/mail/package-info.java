/** Mail that modules have sent: queued with their own write, sent at most once. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
