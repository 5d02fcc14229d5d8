/** Reading and writing the one database: snapshots, audited transactions, schemas. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.kernel.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
