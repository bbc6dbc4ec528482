/** Workbooks: sheets with numbers as numbers and formulas that a spreadsheet can follow. */
@NullMarked
package dev.nrr.output.xlsx;

import org.jspecify.annotations.NullMarked;
