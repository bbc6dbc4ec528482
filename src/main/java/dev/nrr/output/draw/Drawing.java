package dev.nrr.output.draw;

import dev.nrr.output.draw.Element.Label;
import dev.nrr.output.draw.Element.Line;
import dev.nrr.output.draw.Element.Mark;
import dev.nrr.output.draw.Element.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A picture being drawn: a frame and the shapes in it, the first behind the others. Nothing may lie
 * outside the frame, and no two labels may overlap: a shape that would is refused as the mistake it
 * is, a label that may be left out is left out.
 */
public final class Drawing {

  /** More than half the width of any line. */
  private static final int STROKE = Px.of(3) / 2;

  private final Bounds frame;
  private final List<Element> elements = new ArrayList<>();
  private final List<Bounds> labels = new ArrayList<>();

  /** An empty drawing of a size in hundredths of a pixel. */
  public Drawing(int width, int height) {
    this.frame = new Bounds(0, 0, width, height);
  }

  public int width() {
    return frame.right();
  }

  public int height() {
    return frame.bottom();
  }

  /** What was drawn, the first behind the others. */
  public List<Element> elements() {
    return Collections.unmodifiableList(elements);
  }

  /**
   * Draws a shape.
   *
   * @throws IllegalArgumentException if it does not lie in the frame
   */
  public void add(Element shape) {
    if (!frame.holds(shape.bounds())) {
      throw new IllegalArgumentException("outside the frame: " + shape);
    }
    if (shape instanceof Label label) {
      if (meetsAnother(label)) {
        throw new IllegalArgumentException("over another label: " + label);
      }
      labels.add(label.bounds());
    }
    elements.add(shape);
  }

  /** Writes a label where there is room for it; says whether there was. */
  public boolean offer(Label label) {
    if (label.text().isEmpty() || !frame.holds(label.bounds()) || meetsAnother(label)) {
      return false;
    }
    add(label);
    return true;
  }

  /** Writes a label moved sideways into the frame, where there is room for it. */
  public boolean offerInside(Label label) {
    return offer(inside(label));
  }

  /**
   * Writes a label moved sideways into the frame, where there is room for it and it lies neither on
   * a mark nor on a line of some paints that was drawn before.
   */
  public boolean offerClear(Label label, Set<Paint> lines) {
    Label inside = inside(label);
    return isClear(inside, lines) && offer(inside);
  }

  private Label inside(Label label) {
    Bounds at = label.bounds();
    int move = Math.max(0, -at.left()) - Math.max(0, at.right() - frame.right());
    return label.at(label.x() + move, label.y());
  }

  /** Whether a label lies on no mark and on no line of some paints. */
  boolean isClear(Label label, Set<Paint> lines) {
    Bounds bounds = label.bounds().widened(STROKE);
    for (Element element : elements) {
      if (element instanceof Mark mark && bounds.overlaps(mark.bounds())) {
        return false;
      }
      if (element instanceof Line line && lines.contains(line.paint()) && touches(bounds, line)) {
        return false;
      }
    }
    return true;
  }

  private static boolean touches(Bounds bounds, Line line) {
    List<Point> points = line.points();
    for (int i = 1; i < points.size(); i++) {
      if (bounds.touches(points.get(i - 1), points.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean meetsAnother(Label label) {
    Bounds bounds = label.bounds();
    for (Bounds other : labels) {
      if (bounds.overlaps(other)) {
        return true;
      }
    }
    return false;
  }
}
