package dev.nrr.report;

import dev.nrr.core.analysis.MoversAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * Every customer of a window, for a workbook.
 *
 * @param movers with every customer and its part of the figures
 * @param places what the lines of customers say; null where nobody may be told
 */
public record CustomerRows(MoversAnalysis movers, @Nullable RowPlaces places) {}
