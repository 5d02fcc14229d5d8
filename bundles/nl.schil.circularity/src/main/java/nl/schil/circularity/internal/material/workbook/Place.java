package nl.schil.circularity.internal.material.workbook;

import nl.schil.kernel.Violation;

/**
 * What is wrong at one place of a workbook.
 *
 * @param sheet name of the sheet; empty for the whole file
 * @param row as the spreadsheet numbers it; 0 for the whole sheet
 * @param field code of the row or column; empty for the whole row
 */
public record Place(String sheet, int row, String field, Violation violation) {}
