/** The sheets of workbooks ({@code .xlsx}) as records. */
@NullMarked
package dev.nrr.input.workbook;

import org.jspecify.annotations.NullMarked;
