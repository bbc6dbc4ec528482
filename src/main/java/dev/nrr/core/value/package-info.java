/**
 * Exact amounts and ratios, dates and windows. Pure: nothing here reads, prints or asks the
 * machine.
 */
@NullMarked
package dev.nrr.core.value;

import org.jspecify.annotations.NullMarked;
