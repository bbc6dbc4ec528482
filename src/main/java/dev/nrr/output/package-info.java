/** Typed reports to text, JSON, CSV, Markdown; one class a format; the only rounding. */
@NullMarked
package dev.nrr.output;

import org.jspecify.annotations.NullMarked;
