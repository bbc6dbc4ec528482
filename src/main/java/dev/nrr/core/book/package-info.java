/**
 * The one form of customer-level input: customers by dates, exact revenue, plus attributes. A
 * program fills a book through {@link dev.nrr.core.book.RevenueRows}.
 *
 * <p>Part of the library: code that compiles against these types does so until the first number of
 * the version changes. Example:
 *
 * <pre>{@code
 * RevenueRows rows = new RevenueRows();
 * rows.add("Acme", PeriodDate.ofMonth(YearMonth.of(2025, 1)), new BigDecimal("99.90"));
 * rows.add("Acme", PeriodDate.ofMonth(YearMonth.of(2025, 2)), new BigDecimal("120"));
 * RevenueBook book = rows.book();
 * System.out.println(book.total(1).minus(book.total(0))); // 20.1
 * }</pre>
 */
@NullMarked
package dev.nrr.core.book;

import org.jspecify.annotations.NullMarked;
