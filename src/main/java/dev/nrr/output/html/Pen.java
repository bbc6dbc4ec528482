package dev.nrr.output.html;

import dev.nrr.output.draw.Bounds;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.Element.Anchor;
import dev.nrr.output.draw.Element.Box;
import dev.nrr.output.draw.Element.Form;
import dev.nrr.output.draw.Element.Label;
import dev.nrr.output.draw.Element.Line;
import dev.nrr.output.draw.Element.Mark;
import dev.nrr.output.draw.Element.Point;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import dev.nrr.output.draw.TextWidth;
import java.util.List;
import java.util.Set;

/** What every picture of a page draws with: the same letters, the same lines. */
final class Pen {

  /** Size of letters. */
  static final int LETTERS = Px.of(13);

  /** Size of letters that matter less. */
  static final int SMALL = Px.of(12);

  private final Drawing drawing;

  Pen(Drawing drawing) {
    this.drawing = drawing;
  }

  Drawing drawing() {
    return drawing;
  }

  /** A box between two places, at least so high and wide that it is seen. */
  void box(int left, int top, int right, int bottom, Paint paint, String tip) {
    drawing.add(
        new Box(
            new Bounds(left, top, Math.max(right, left + Px.ONE), Math.max(bottom, top + Px.ONE)),
            paint,
            tip));
  }

  /** A box between two levels, whichever is the upper. */
  void column(int left, int right, int level, int other, Paint paint, String tip) {
    int top = Math.min(level, other);
    int bottom = Math.max(level, other);
    int low = Math.min(bottom, drawing.height());
    box(left, Math.min(top, low - Px.ONE), right, low, paint, tip);
  }

  void line(int fromX, int fromY, int toX, int toY, Paint paint) {
    drawing.add(new Line(List.of(new Point(fromX, fromY), new Point(toX, toY)), paint));
  }

  void path(List<Point> points, Paint paint) {
    if (points.size() > 1) {
      drawing.add(new Line(points, paint));
    }
  }

  void mark(int x, int y, int radius, Form form, Paint paint, String tip) {
    drawing.add(new Mark(x, y, radius, form, paint, tip));
  }

  /** A text where there is room for it, moved into the frame; says whether there was. */
  boolean text(int x, int y, Anchor anchor, String text) {
    return drawing.offerInside(new Label(x, y, anchor, text, LETTERS, false, Paint.INK));
  }

  boolean strong(int x, int y, Anchor anchor, String text) {
    return drawing.offerInside(new Label(x, y, anchor, text, LETTERS, true, Paint.INK));
  }

  boolean small(int x, int y, Anchor anchor, String text) {
    return drawing.offerInside(new Label(x, y, anchor, text, SMALL, false, Paint.MUTED));
  }

  /** A text that lies on no mark and on no line of some paints, moved into the frame. */
  boolean clear(int x, int y, Anchor anchor, String text, boolean strong, Set<Paint> lines) {
    Label label =
        new Label(
            x, y, anchor, text, strong ? LETTERS : SMALL, strong, strong ? Paint.INK : Paint.MUTED);
    return drawing.offerClear(label, lines);
  }

  /** The text cut to a width. */
  static String cut(String text, int widest) {
    return TextWidth.cut(text, SMALL, false, widest);
  }

  /**
   * Writes names below places, as many as there is room for: the last one, and before it every
   * second, third, fourth, sixth or twelfth.
   */
  void names(List<String> names, int left, int slot, int y) {
    int widest = 0;
    for (String name : names) {
      widest = Math.max(widest, TextWidth.of(name, SMALL, false));
    }
    int every = every(slot, widest + Px.of(12));
    for (int i = names.size() - 1; i >= 0; i -= every) {
      small(left + (int) (i * (long) slot + slot / 2), y, Anchor.MIDDLE, names.get(i));
    }
  }

  private static int every(int slot, int needed) {
    for (int every : new int[] {1, 2, 3, 4, 6, 12, 24, 36, 60, 120}) {
      if ((long) slot * every >= needed) {
        return every;
      }
    }
    return Math.max(1, needed / Math.max(1, slot) + 1);
  }
}
