/**
 * Dates, periods, windows and the ways they are written. No clock and no time zone.
 *
 * <p>Part of the library: code that compiles against these types does so until the first number of
 * the version changes. Example:
 *
 * <pre>{@code
 * PeriodDate december = PeriodDate.ofMonth(YearMonth.of(2024, 12));
 * System.out.println(december.in(Grain.QUARTER, FiscalYear.CALENDAR)); // 2024Q4
 * System.out.println(WindowLength.parse("4q").months()); // 12
 * }</pre>
 */
@NullMarked
package dev.nrr.core.date;

import org.jspecify.annotations.NullMarked;
