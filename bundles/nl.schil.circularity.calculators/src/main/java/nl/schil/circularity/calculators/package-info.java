/** What every calculator has in common: outcomes, the formula they cite, and how far a figure may be relied on. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.circularity.calculators;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
