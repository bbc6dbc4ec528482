package dev.nrr.output.draw;

import dev.nrr.output.draw.Element.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A picture being drawn: a frame and the shapes in it, the first behind the others. Nothing may lie
 * outside the frame, and no two labels may overlap: a shape that would is refused as the mistake it
 * is, a label that may be left out is left out.
 */
public final class Drawing {

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
    Bounds at = label.bounds();
    int move = Math.max(0, -at.left()) - Math.max(0, at.right() - frame.right());
    return offer(label.at(label.x() + move, label.y()));
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
