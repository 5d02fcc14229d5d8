/** How goals are steered: the thread of a goal, its governance gap and its course. */
@Export
@Version("1.1.0")
@NullMarked
package nl.schil.circularity.calculators.steering;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
