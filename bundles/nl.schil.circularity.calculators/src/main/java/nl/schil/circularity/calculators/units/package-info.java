/** Conversion between units of measure written in UCUM. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.circularity.calculators.units;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
