/** The material balance of Platform CB'23. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.circularity.calculators.balance;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
