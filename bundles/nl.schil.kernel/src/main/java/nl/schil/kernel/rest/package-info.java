/** REST conventions: refusals as problem details, preconditions, the as-of date. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.rest;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
