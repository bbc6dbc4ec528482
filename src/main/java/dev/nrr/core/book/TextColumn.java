package dev.nrr.core.book;

/**
 * Texts of one column of rows, where they lie in a buffer as UTF-8 bytes.
 *
 * @param bytes the buffer
 * @param starts where fields of all columns begin
 * @param ends where they end
 * @param first which of the fields is the first text
 * @param stride how many fields behind a text the next one is
 * @param size how many texts there are
 */
public record TextColumn(byte[] bytes, int[] starts, int[] ends, int first, int stride, int size) {

  int start(int row) {
    return starts[first + row * stride];
  }

  int length(int row) {
    int at = first + row * stride;
    return ends[at] - starts[at];
  }
}
