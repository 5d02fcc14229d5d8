/** The environmental cost indicator (MKI, ECI): impacts in euros, by a versioned set of weights. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.circularity.calculators.mki;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
