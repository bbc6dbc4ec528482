/** Dates, periods, windows and the ways they are written. No clock and no time zone. */
@NullMarked
package dev.nrr.core.date;

import org.jspecify.annotations.NullMarked;
