/** What a computation gives back: bridges, slices, rules, metric values, notices. */
@NullMarked
package dev.nrr.core.result;

import org.jspecify.annotations.NullMarked;
