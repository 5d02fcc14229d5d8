/** Datapoints of ESRS E5, resource use and circular economy. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.circularity.calculators.esrs;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
