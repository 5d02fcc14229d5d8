/** Two records that turn out to be one: what refers to the one that goes must refer to the one that stays. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.merge;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
