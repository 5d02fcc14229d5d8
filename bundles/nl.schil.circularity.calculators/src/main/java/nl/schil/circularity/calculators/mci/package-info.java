/** The Material Circularity Indicator of the Ellen MacArthur Foundation, with assumptions, sensitivity and scenarios. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.circularity.calculators.mci;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
