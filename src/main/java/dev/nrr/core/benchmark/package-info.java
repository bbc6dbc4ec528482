/**
 * Benchmark sets, where a ratio stands in them, and what stands out in a result. All of it is
 * context and never decides an exit code.
 */
@NullMarked
package dev.nrr.core.benchmark;

import org.jspecify.annotations.NullMarked;
