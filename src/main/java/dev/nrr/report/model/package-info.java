/** All that an output format may see: blocks, cells, columns and named nodes. */
@NullMarked
package dev.nrr.report.model;

import org.jspecify.annotations.NullMarked;
