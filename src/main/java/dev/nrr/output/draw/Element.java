package dev.nrr.output.draw;

import java.util.List;

/**
 * One thing drawn. Its paint says what it means, never a colour: what it looks like is the format's
 * business. A tip is what is told of it when somebody points at it; empty for nothing.
 */
public sealed interface Element {

  /** An upright rectangle. */
  record Box(Bounds bounds, Paint paint, String tip) implements Element {}

  /** A place. */
  record Point(int x, int y) {}

  /** Straight lines from point to point, two at least. */
  record Line(List<Point> points, Paint paint) implements Element {

    public Line {
      points = List.copyOf(points);
      if (points.size() < 2) {
        throw new IllegalArgumentException("a line of " + points.size() + " points");
      }
    }

    @Override
    public Bounds bounds() {
      int left = Integer.MAX_VALUE;
      int top = Integer.MAX_VALUE;
      int right = Integer.MIN_VALUE;
      int bottom = Integer.MIN_VALUE;
      for (Point point : points) {
        left = Math.min(left, point.x());
        right = Math.max(right, point.x());
        top = Math.min(top, point.y());
        bottom = Math.max(bottom, point.y());
      }
      return new Bounds(left, top, right, bottom);
    }
  }

  /** The form of a {@link Mark}. */
  enum Form {
    DOT,
    SQUARE,
    DIAMOND,
    /** Points to a value above the frame. */
    UP,
    /** Points to a value below the frame. */
    DOWN
  }

  /**
   * A small figure round a place.
   *
   * @param radius half its width and height
   */
  record Mark(int x, int y, int radius, Form form, Paint paint, String tip) implements Element {
    @Override
    public Bounds bounds() {
      return new Bounds(x - radius, y - radius, x + radius, y + radius);
    }
  }

  /** Where a text stands from its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * One line of text.
   *
   * @param y of its base line
   * @param size of its letters
   */
  record Label(int x, int y, Anchor anchor, String text, int size, boolean strong, Paint paint)
      implements Element {

    private static final int ABOVE_PERCENT = 80;
    private static final int BELOW_PERCENT = 25;

    /** The box that the text fills at most: see {@link TextWidth}. */
    @Override
    public Bounds bounds() {
      int width = TextWidth.of(text, size, strong);
      int left =
          switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
          };
      return new Bounds(
          left, y - size * ABOVE_PERCENT / 100, left + width, y + size * BELOW_PERCENT / 100);
    }

    /** The same text elsewhere. */
    public Label at(int otherX, int otherY) {
      return new Label(otherX, otherY, anchor, text, size, strong, paint);
    }
  }

  /** The box it fills. */
  Bounds bounds();

  /** What it means. */
  Paint paint();
}
