package dev.nrr.output.draw;

/**
 * The box that a shape fills, in hundredths of a pixel.
 *
 * @param right no less than left
 * @param bottom no less than top
 */
public record Bounds(int left, int top, int right, int bottom) {

  public Bounds {
    if (left > right || top > bottom) {
      throw new IllegalArgumentException(
          "bounds of " + left + ", " + top + ", " + right + ", " + bottom);
    }
  }

  /** Whether all of another box lies in this one. */
  public boolean holds(Bounds other) {
    return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
  }

  /** Whether the boxes have more in common than an edge. */
  public boolean overlaps(Bounds other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
}
