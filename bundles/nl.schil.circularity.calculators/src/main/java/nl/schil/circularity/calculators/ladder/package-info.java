/** R-strategies, the ladders that number them differently, and the profile of a contract. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.circularity.calculators.ladder;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
