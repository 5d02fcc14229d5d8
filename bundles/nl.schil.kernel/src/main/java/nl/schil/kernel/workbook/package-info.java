/** Workbooks that people fill in: XLSX with several sheets. */
@Export
@Version("1.0.0")
@NullMarked
package nl.schil.kernel.workbook;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
