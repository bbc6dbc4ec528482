/**
 * What the starting customers' revenue became: the bridge, the methods that build it and the rule
 * that names every choice.
 *
 * <p>Part of the library: code that compiles against these types does so until the first number of
 * the version changes. Example:
 *
 * <pre>{@code
 * RevenueRows rows = new RevenueRows();
 * rows.add("Acme", PeriodDate.ofMonth(YearMonth.of(2024, 12)), new BigDecimal(100));
 * rows.add("Acme", PeriodDate.ofMonth(YearMonth.of(2025, 12)), new BigDecimal(120));
 * RetentionRule rule = RetentionRule.pointToPoint();
 * RetentionCalculator calculator = new RetentionCalculator(rows.book(), rule, List.of(), 12);
 * System.out.println(calculator.retention(0, 1).total().bridge().expansion()); // 20
 * }</pre>
 */
@NullMarked
package dev.nrr.core.retention;

import org.jspecify.annotations.NullMarked;
