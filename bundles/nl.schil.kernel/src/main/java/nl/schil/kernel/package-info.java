/** Value types that every module shares: scope, money, ids, pages and violations. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
