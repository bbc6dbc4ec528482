package dev.nrr.output.draw;

import dev.nrr.output.draw.Element.Point;

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

  /** Whether the straight line between two places touches the box. */
  public boolean touches(Point from, Point to) {
    if (Math.max(from.x(), to.x()) < left
        || Math.min(from.x(), to.x()) > right
        || Math.max(from.y(), to.y()) < top
        || Math.min(from.y(), to.y()) > bottom) {
      return false;
    }
    int first = side(from, to, left, top);
    return first == 0
        || side(from, to, right, top) != first
        || side(from, to, left, bottom) != first
        || side(from, to, right, bottom) != first;
  }

  /** On which side of the line a place lies: -1, 1, or 0 on it. */
  private static int side(Point from, Point to, int x, int y) {
    long across = ((long) to.x() - from.x()) * ((long) y - from.y());
    long up = ((long) to.y() - from.y()) * ((long) x - from.x());
    return Long.signum(across - up);
  }

  /** The box with so much more on every side. */
  public Bounds widened(int by) {
    return new Bounds(left - by, top - by, right + by, bottom + by);
  }
}
