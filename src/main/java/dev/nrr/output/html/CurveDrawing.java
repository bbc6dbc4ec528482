package dev.nrr.output.html;

import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.Element.Anchor;
import dev.nrr.output.draw.Element.Form;
import dev.nrr.output.draw.Element.Point;
import dev.nrr.output.draw.LinearScale;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import dev.nrr.output.draw.TextWidth;
import dev.nrr.report.model.Picture.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How much stands with the largest customers: the farther from the diagonal, the more. */
final class CurveDrawing {

  private static final int WIDTH = Px.of(420);
  private static final int HEIGHT = Px.of(250);
  private static final int LEFT = Px.of(52);
  private static final int RIGHT = WIDTH - Px.of(14);
  private static final int TOP = Px.of(12);
  private static final int BOTTOM = HEIGHT - Px.of(44);

  /** Lines that no label lies on where there is another place. */
  private static final Set<Paint> LINES =
      Collections.unmodifiableSet(EnumSet.of(Paint.NET, Paint.LINK));

  private final List<Share> points;
  private final List<Share> marks;
  private final NumberFormatter numbers;

  CurveDrawing(List<Share> points, List<Share> marks, NumberFormatter numbers) {
    this.points = points;
    this.marks = marks;
    this.numbers = numbers;
  }

  Drawing draw() {
    Pen pen = new Pen(new Drawing(WIDTH, HEIGHT));
    BigDecimal all = BigDecimal.valueOf(points.get(points.size() - 1).customers());
    LinearScale across = new LinearScale(BigDecimal.ZERO, all, BigDecimal.ONE, LEFT, RIGHT);
    LinearScale up =
        new LinearScale(
            BigDecimal.ZERO, BigDecimal.valueOf(100), BigDecimal.valueOf(25), BOTTOM, TOP);
    for (BigDecimal tick : up.ticks()) {
      int y = up.place(tick);
      pen.line(LEFT, y, RIGHT, y, tick.signum() == 0 ? Paint.AXIS : Paint.GRID);
      pen.small(LEFT - Px.of(6), y + Px.of(4), Anchor.END, numbers.limit(Ratio.ofPercent(tick)));
    }
    pen.line(LEFT, BOTTOM, RIGHT, TOP, Paint.LINK);
    List<Point> line = new ArrayList<>();
    line.add(new Point(LEFT, BOTTOM));
    for (Share share : points) {
      line.add(place(share, across, up));
    }
    pen.path(line, Paint.NET);
    for (Share mark : marks) {
      Point at = place(mark, across, up);
      String text = mark.label() + " " + percent(mark);
      pen.mark(at.x(), at.y(), Px.of(4), Form.DOT, Paint.NET, text);
    }
    for (Share mark : marks) {
      Point at = place(mark, across, up);
      String text = mark.label() + " " + percent(mark);
      if (!label(pen, at, text, LINES)) {
        label(pen, at, text, EnumSet.of(Paint.NET));
      }
    }
    pen.small(LEFT, BOTTOM + Px.of(17), Anchor.MIDDLE, "0");
    pen.small(RIGHT, BOTTOM + Px.of(17), Anchor.END, numbers.count(all.longValueExact()));
    pen.small(RIGHT, BOTTOM + Px.of(35), Anchor.END, "customers, the largest first");
    return pen.drawing();
  }

  /**
   * A label above the curve where there is room to the left, else below it; says whether there was
   * room anywhere beside the mark.
   */
  private static boolean label(Pen pen, Point at, String text, Set<Paint> lines) {
    int left = at.x() - Px.of(7);
    if (left - TextWidth.of(text, Pen.SMALL, false) > LEFT
        && pen.clear(left, at.y() - Px.of(6), Anchor.END, text, false, lines)) {
      return true;
    }
    for (int down = 4; down <= 28; down += 6) {
      for (int right = 9; right <= 27; right += 6) {
        int y = Math.min(at.y() + Px.of(down), BOTTOM - Px.of(5));
        if (pen.clear(at.x() + Px.of(right), y, Anchor.START, text, false, lines)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Point place(Share share, LinearScale across, LinearScale up) {
    return new Point(
        across.place(BigDecimal.valueOf(share.customers())),
        up.place(up.clamped(share.share().toPercent(10))));
  }

  private String percent(Share share) {
    return numbers.percent(share.share(), List.of());
  }

  /** What it shows, in words, for those who do not see it. */
  String description() {
    StringBuilder words = new StringBuilder();
    for (Share mark : marks) {
      words.append(words.length() == 0 ? "" : ", ").append(mark.label()).append(' ');
      words.append(percent(mark));
    }
    return words.append(". The table beside it has these figures.").toString();
  }
}
