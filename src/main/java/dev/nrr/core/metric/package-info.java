/** One class a metric, and the ordered list of them. */
@NullMarked
package dev.nrr.core.metric;

import org.jspecify.annotations.NullMarked;
