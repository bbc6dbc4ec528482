/** Exact amounts and ratios. Pure: nothing here reads, prints or asks the machine. */
@NullMarked
package dev.nrr.core.amount;

import org.jspecify.annotations.NullMarked;
