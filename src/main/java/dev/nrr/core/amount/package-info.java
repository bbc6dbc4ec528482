/**
 * Exact amounts and ratios. Pure: nothing here reads, prints or asks the machine.
 *
 * <p>Part of the library: code that compiles against these types does so until the first number of
 * the version changes. Example:
 *
 * <pre>{@code
 * System.out.println(Amount.of("0.1").plus(Amount.of("0.2"))); // 0.3
 * System.out.println(Ratio.between(Amount.of(2), Amount.of(3)).toPercent(1)); // 66.7
 * }</pre>
 */
@NullMarked
package dev.nrr.core.amount;

import org.jspecify.annotations.NullMarked;
