package dev.nrr.core.book;

/**
 * Rows to be added to a book, by column: at a row's place in each array what it says.
 *
 * @param size how many rows there are
 * @param customers codes of {@link RevenueBookBuilder#customers}
 * @param dates codes of {@link RevenueBookBuilder#dates}
 * @param units revenue times 10 to the scale
 * @param scale number of decimals of all units, 0 or more
 * @param attributeCodes by attribute, codes of {@link RevenueBookBuilder#attribute}
 * @param lines where rows begin; anything where lines are not kept
 */
public record CellRows(
    int size,
    int[] customers,
    int[] dates,
    long[] units,
    int scale,
    int[][] attributeCodes,
    int[] lines) {}
