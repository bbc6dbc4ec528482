/** What formats share: cells and tables as text, numbers, and text made safe to show. */
@NullMarked
package dev.nrr.output.cell;

import org.jspecify.annotations.NullMarked;
