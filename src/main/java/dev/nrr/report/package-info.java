/** Results as typed tables and fields, once, for every format. */
@NullMarked
package dev.nrr.report;

import org.jspecify.annotations.NullMarked;
