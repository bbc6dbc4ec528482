/**
 * Results held against thresholds, an earlier result and control totals: yes, no, and by how much.
 */
@NullMarked
package dev.nrr.core.check;

import org.jspecify.annotations.NullMarked;
