package dev.nrr.output.html;

import dev.nrr.output.draw.Bounds;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.Element;
import dev.nrr.output.draw.Element.Box;
import dev.nrr.output.draw.Element.Form;
import dev.nrr.output.draw.Element.Label;
import dev.nrr.output.draw.Element.Line;
import dev.nrr.output.draw.Element.Mark;
import dev.nrr.output.draw.Element.Point;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Drawings as SVG. Each element has the class of its paint, which the style sheet colours for
 * light, dark and paper, and beneath it plain colours for readers that drop style sheets.
 */
final class SvgWriter {

  private final Markup html;

  SvgWriter(Markup html) {
    this.html = html;
  }

  /**
   * Writes a drawing.
   *
   * @param kind its class: which screens it is for
   * @param title what it is called, read aloud
   * @param description what it shows, read aloud; the figures stand in a table
   */
  void write(Drawing drawing, String kind, String title, String description) {
    html.open(
        "svg",
        "class",
        kind,
        "viewBox",
        "0 0 " + Px.text(drawing.width()) + " " + Px.text(drawing.height()),
        "role",
        "img",
        "aria-label",
        title + ". " + description);
    html.element("title", title).element("desc", description);
    for (Element element : drawing.elements()) {
      write(element);
    }
    html.close("svg").line();
  }

  private void write(Element element) {
    if (element instanceof Box box) {
      write(box);
    } else if (element instanceof Line line) {
      write(line);
    } else if (element instanceof Mark mark) {
      write(mark);
    } else if (element instanceof Label label) {
      write(label);
    }
  }

  private void write(Box box) {
    Bounds at = box.bounds();
    List<String> attributes = painted(box.paint());
    add(attributes, "x", at.left());
    add(attributes, "y", at.top());
    add(attributes, "width", at.right() - at.left());
    add(attributes, "height", at.bottom() - at.top());
    tipped("rect", box.tip(), attributes);
  }

  private void write(Line line) {
    StringBuilder path = new StringBuilder();
    for (Point point : line.points()) {
      path.append(path.length() == 0 ? "M" : "L")
          .append(Px.text(point.x()))
          .append(' ')
          .append(Px.text(point.y()));
    }
    List<String> attributes = new ArrayList<>();
    attributes.addAll(
        List.of("class", "line " + css(line.paint()), "fill", "none", "stroke", ink(line.paint())));
    attributes.addAll(List.of("d", path.toString()));
    html.shape("path", attributes.toArray(String[]::new));
  }

  private void write(Mark mark) {
    List<String> attributes = painted(mark.paint());
    attributes.set(1, "mark " + attributes.get(1));
    if (mark.form() == Form.DOT) {
      add(attributes, "cx", mark.x());
      add(attributes, "cy", mark.y());
      add(attributes, "r", mark.radius());
      tipped("circle", mark.tip(), attributes);
    } else {
      attributes.addAll(List.of("d", path(mark)));
      tipped("path", mark.tip(), attributes);
    }
  }

  private static String path(Mark mark) {
    String r = Px.text(mark.radius());
    String d = Px.text(2 * mark.radius());
    int left = mark.x() - mark.radius();
    int top = mark.y() - mark.radius();
    return switch (mark.form()) {
      case SQUARE, DOT -> at(left, top) + "h" + d + "v" + d + "h-" + d + "z";
      case DIAMOND ->
          at(mark.x(), top) + "l" + r + " " + r + "l-" + r + " " + r + "l-" + r + " -" + r + "z";
      case UP -> at(mark.x(), top) + "l" + r + " " + d + "h-" + d + "z";
      case DOWN -> at(mark.x(), top + 2 * mark.radius()) + "l" + r + " -" + d + "h-" + d + "z";
    };
  }

  private static String at(int x, int y) {
    return "M" + Px.text(x) + " " + Px.text(y);
  }

  private void write(Label label) {
    List<String> attributes = new ArrayList<>();
    String strong = label.strong() ? " strong" : "";
    attributes.addAll(List.of("class", css(label.paint()) + strong, "fill", fill(label.paint())));
    add(attributes, "x", label.x());
    add(attributes, "y", label.y());
    switch (label.anchor()) {
      case START -> {}
      case MIDDLE -> attributes.addAll(List.of("text-anchor", "middle"));
      case END -> attributes.addAll(List.of("text-anchor", "end"));
    }
    add(attributes, "font-size", label.size());
    html.element("text", label.text(), attributes.toArray(String[]::new));
  }

  private void tipped(String tag, String tip, List<String> attributes) {
    String[] all = attributes.toArray(String[]::new);
    if (tip.isEmpty()) {
      html.shape(tag, all);
    } else {
      html.open(tag, all).element("title", tip).close(tag);
    }
  }

  private static List<String> painted(Paint paint) {
    List<String> attributes = new ArrayList<>(List.of("class", css(paint), "fill", fill(paint)));
    if (isOutlined(paint)) {
      attributes.addAll(List.of("stroke", ink(paint)));
    }
    return attributes;
  }

  private static void add(List<String> attributes, String name, int value) {
    attributes.add(name);
    attributes.add(Px.text(value));
  }

  /** The class of a paint: {@code p-expansion}. */
  static String css(Paint paint) {
    return "p-" + paint.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isOutlined(Paint paint) {
    return switch (paint) {
      case CONTRACTION, NEW, REACTIVATION, GROSS, BALANCE -> true;
      default -> false;
    };
  }

  /** The colour of a paint's outline or line in the light scheme. */
  private static String ink(Paint paint) {
    return switch (paint) {
      case CONTRACTION -> "#b8621a";
      case EXPANSION, NEW, REACTIVATION, NET -> "#1a66c2";
      case CHURN -> "#a63a0a";
      case GROSS, INK -> "#17212f";
      case GRID -> "#e4e9ef";
      case CUT, BALANCE -> "#fff";
      case MUTED -> "#55606f";
      default -> "#7a8696";
    };
  }

  /** The colour of a paint's area in the light scheme. */
  static String fill(Paint paint) {
    return switch (paint) {
      case TOTAL -> "#465366";
      case SUBTOTAL, UNCHANGED -> "#7d8a9c";
      case CONTRACTION -> "#fbe7d3";
      case NEW, REACTIVATION -> "#dbe9f9";
      case GROSS, CUT -> "#fff";
      case BALANCE -> "#17212f";
      case BAND_0 -> "#fbe6d8";
      case BAND_1 -> "#f6f1ea";
      case BAND_2 -> "#e8f0fa";
      case BAND_3 -> "#d3e3f6";
      case BAND_4 -> "#bdd5f1";
      default -> ink(paint);
    };
  }
}
