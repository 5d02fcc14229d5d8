/** Calculations as a workbook. */
@NullMarked
package nl.schil.circularity.internal.run.document;

import org.jspecify.annotations.NullMarked;
