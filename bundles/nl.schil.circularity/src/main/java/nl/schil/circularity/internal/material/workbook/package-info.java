/** The workbook with which a supplier answers a request. */
@NullMarked
package nl.schil.circularity.internal.material.workbook;

import org.jspecify.annotations.NullMarked;
