/** Benchmark sets, and where a ratio stands in them. A set is context and never decides an exit code. */
@NullMarked
package dev.nrr.core.benchmark;

import org.jspecify.annotations.NullMarked;
