/**
 * The application that {@code spark-submit} runs: the program with one more way to an engine, the
 * Spark session it is in. Spark is not part of it.
 */
@NullMarked
package dev.nrr.spark;

import org.jspecify.annotations.NullMarked;
