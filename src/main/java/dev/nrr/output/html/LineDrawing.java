package dev.nrr.output.html;

import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.SafeText;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.Element.Anchor;
import dev.nrr.output.draw.Element.Form;
import dev.nrr.output.draw.Element.Point;
import dev.nrr.output.draw.LinearScale;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import dev.nrr.output.draw.RoundTicks;
import dev.nrr.output.draw.TextWidth;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Picture.Line;
import dev.nrr.report.model.Picture.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ratios in order of time, one panel each over its own benchmark bands, all on one scale: a point
 * is as high in one panel as in another. Values far from the others stand at the edge with their
 * figure, so that they do not flatten the rest.
 */
final class LineDrawing {

  private static final int DIGITS = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final int LABEL_GAP = Px.of(10);
  private static final int TICK_GAP = Px.of(6);

  /** Lines that no label lies on. */
  private static final Set<Paint> RUNS =
      Collections.unmodifiableSet(EnumSet.of(Paint.NET, Paint.GROSS));

  /** A place of a label beside its mark: how far to the right, and down to its base line. */
  private record Beside(int right, int down, Anchor anchor) {
    static Beside of(int right, int down, Anchor anchor) {
      return new Beside(Px.of(right), Px.of(down), anchor);
    }
  }

  private static final Beside ABOVE = new Beside(0, -LABEL_GAP, Anchor.MIDDLE);
  private static final Beside BELOW = Beside.of(0, 20, Anchor.MIDDLE);
  private static final List<Beside> OTHERS =
      List.of(
          Beside.of(6, -9, Anchor.START),
          Beside.of(-6, -9, Anchor.END),
          Beside.of(6, 19, Anchor.START),
          Beside.of(-6, 19, Anchor.END),
          Beside.of(9, 4, Anchor.START),
          Beside.of(-9, 4, Anchor.END),
          Beside.of(0, -22, Anchor.MIDDLE),
          Beside.of(0, 32, Anchor.MIDDLE),
          Beside.of(18, 4, Anchor.START),
          Beside.of(-18, 4, Anchor.END),
          Beside.of(0, -34, Anchor.MIDDLE));

  private static final List<Beside> PEAKS = places(ABOVE, BELOW);
  private static final List<Beside> DIPS = places(BELOW, ABOVE);

  /** So many points have a mark of full size each. */
  private static final int MARKED = 60;

  private final List<Line> lines;
  private final HtmlCells cells;
  private final NumberFormatter numbers;

  LineDrawing(List<Line> lines, HtmlCells cells, NumberFormatter numbers) {
    this.lines = lines.stream().filter(line -> !known(line).isEmpty()).toList();
    this.cells = cells;
    this.numbers = numbers;
  }

  private static List<Beside> places(Beside first, Beside second) {
    List<Beside> places = new ArrayList<>(List.of(first, second));
    places.addAll(OTHERS);
    return List.copyOf(places);
  }

  /** For a wide screen and paper. */
  Drawing wide() {
    return draw(new Place(Px.of(920), Px.of(66), Px.of(140), Px.of(56)));
  }

  /** For a narrow screen. */
  Drawing narrow() {
    return draw(new Place(Px.of(360), Px.of(52), Px.of(6), Px.of(48)));
  }

  /** What it shows, in words, for those who do not see it. */
  String description() {
    StringBuilder words = new StringBuilder();
    for (Line line : lines) {
      List<Picture.Point> known =
          line.points().stream().filter(point -> point.ratio().isPresent()).toList();
      Picture.Point first = known.get(0);
      Picture.Point last = known.get(known.size() - 1);
      words.append(line.label()).append(" from ").append(cells.plain(first.value()));
      words.append(" at ").append(first.at()).append(" to ").append(cells.plain(last.value()));
      words.append(" at ").append(last.at()).append(". ");
    }
    return words.append("The table below has every figure.").toString();
  }

  /** The measures of a picture. */
  private record Place(int width, int left, int right, int tallestStep) {
    boolean hasMargin() {
      return right > Px.of(100);
    }

    /** With as much room on the left as the values of the axis need. */
    Place withRoomFor(int values) {
      return new Place(width, Math.max(left, values + 2 * TICK_GAP), right, tallestStep);
    }
  }

  private static List<BigDecimal> known(Line line) {
    return line.points().stream()
        .map(Picture.Point::ratio)
        .flatMap(Optional::stream)
        .map(LineDrawing::percent)
        .sorted()
        .toList();
  }

  private static BigDecimal percent(Ratio ratio) {
    return ratio.toPercent(DIGITS);
  }

  /** From the lowest to the highest value, those far from nine tenths of all left out. */
  private static BigDecimal[] range(Line line) {
    List<BigDecimal> values = known(line);
    int tenth = values.size() / 10;
    BigDecimal low = values.get(tenth);
    BigDecimal high = values.get(values.size() - 1 - tenth);
    BigDecimal room = high.subtract(low).add(BigDecimal.valueOf(10));
    BigDecimal least = values.get(0).max(low.subtract(room));
    BigDecimal most = values.get(values.size() - 1).min(high.add(room));
    return new BigDecimal[] {least, most};
  }

  private Drawing draw(Place wanted) {
    BigDecimal step = BigDecimal.ONE;
    for (Line line : lines) {
      BigDecimal[] range = range(line);
      BigDecimal length = range[1].subtract(range[0]).max(BigDecimal.valueOf(2));
      step = step.max(RoundTicks.step(length, 4));
    }
    List<LinearScale> scales = new ArrayList<>();
    int steps = 0;
    for (Line line : lines) {
      BigDecimal[] range = range(line);
      BigDecimal low = RoundTicks.floor(range[0], step);
      if (range[0].subtract(low).compareTo(step.divide(FOUR)) < 0) {
        low = low.subtract(step); // room for the figure of the lowest point
      }
      BigDecimal high = RoundTicks.ceiling(range[1], step);
      high = high.compareTo(low) > 0 ? high : low.add(step);
      steps += high.subtract(low).divide(step).intValueExact();
      scales.add(new LinearScale(low, high, step, 0, 1));
    }
    Place place = wanted.withRoomFor(widestTick(scales));
    int ofStep = Math.max(Px.of(24), Math.min(place.tallestStep(), Px.of(360) / steps));
    int header = Px.of(30);
    int height = lines.size() * header + steps * ofStep + Px.of(34);
    Pen pen = new Pen(new Drawing(place.width(), height));
    int top = 0;
    for (int i = 0; i < lines.size(); i++) {
      LinearScale free = scales.get(i);
      int tall = free.high().subtract(free.low()).divide(step).intValueExact() * ofStep;
      LinearScale scale =
          new LinearScale(free.low(), free.high(), step, top + header + tall, top + header);
      panel(pen, place, lines.get(i), scale);
      top += header + tall;
    }
    List<String> names = lines.get(0).points().stream().map(Picture.Point::at).toList();
    pen.names(names, place.left(), slot(place), top + Px.of(22));
    return pen.drawing();
  }

  private int slot(Place place) {
    return (place.width() - place.left() - place.right()) / lines.get(0).points().size();
  }

  private void panel(Pen pen, Place place, Line line, LinearScale scale) {
    int right = place.width() - place.right();
    pen.strong(place.left(), scale.end() - Px.of(10), Anchor.START, line.label());
    zones(pen, place, line.zones(), scale);
    for (BigDecimal tick : scale.ticks()) {
      int y = scale.place(tick);
      boolean whole = tick.compareTo(HUNDRED) == 0;
      pen.line(place.left(), y, right, y, whole ? Paint.AXIS : Paint.GRID);
      pen.small(place.left() - TICK_GAP, y + Px.of(4), Anchor.END, text(tick));
    }
    curve(pen, place, line, scale);
  }

  private String text(BigDecimal tick) {
    return HtmlCells.signed(numbers.limit(Ratio.ofPercent(tick)));
  }

  private int widestTick(List<LinearScale> scales) {
    int widest = 0;
    for (LinearScale scale : scales) {
      for (BigDecimal tick : scale.ticks()) {
        widest = Math.max(widest, TextWidth.of(text(tick), Pen.SMALL, false));
      }
    }
    return widest;
  }

  private static void zones(Pen pen, Place place, List<Zone> zones, LinearScale scale) {
    int right = place.width() - place.right();
    for (int i = 0; i < zones.size(); i++) {
      Zone zone = zones.get(i);
      BigDecimal from = zone.from() == null ? scale.low() : percent(zone.from());
      BigDecimal to = zone.to() == null ? scale.high() : percent(zone.to());
      int bottom = scale.place(scale.clamped(from));
      int top = scale.place(scale.clamped(to));
      if (bottom > top) {
        pen.box(place.left(), top, right, bottom, Paint.ofBand(i, zones.size()), "");
        if (place.hasMargin() && bottom - top >= Px.of(14)) {
          String label = Pen.cut(safe(zone.label()), place.right() - Px.of(12));
          pen.small(right + Px.of(10), (top + bottom) / 2 + Px.of(4), Anchor.START, label);
        }
      }
    }
  }

  private static String safe(String label) {
    return SafeText.of(label);
  }

  private void curve(Pen pen, Place place, Line line, LinearScale scale) {
    boolean net = line.equals(lines.get(0));
    Paint paint = net ? Paint.NET : Paint.GROSS;
    int slot = slot(place);
    List<Picture.Point> points = line.points();
    List<Point> run = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Optional<Ratio> ratio = points.get(i).ratio();
      if (ratio.isPresent()) {
        run.add(new Point(x(place, slot, i), scale.place(scale.clamped(percent(ratio.get())))));
      } else {
        pen.path(run, paint);
        run.clear();
      }
    }
    pen.path(run, paint);
    int radius = points.size() > MARKED || slot < Px.of(8) ? Px.of(2) : Px.of(7) / 2;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).ratio().isPresent()) {
        mark(pen, points.get(i), x(place, slot, i), scale, line, paint, radius);
      }
    }
    labels(pen, place, points, scale);
  }

  private static int x(Place place, int slot, int i) {
    return place.left() + i * slot + slot / 2;
  }

  private void mark(
      Pen pen, Picture.Point point, int x, LinearScale scale, Line line, Paint paint, int radius) {
    BigDecimal value = percent(point.ratio().orElseThrow());
    int y = scale.place(scale.clamped(value));
    Form form = paint == Paint.NET ? Form.DOT : Form.SQUARE;
    if (!scale.holds(value)) {
      form = value.compareTo(scale.high()) > 0 ? Form.UP : Form.DOWN;
    }
    int shown = scale.holds(value) ? radius : Px.of(5);
    pen.mark(
        x,
        y,
        shown,
        form,
        paint,
        point.at() + ": " + line.label() + " " + cells.plain(point.value()));
  }

  /**
   * The last value, then those at the edge, then the highest and the lowest, where there is room.
   */
  private void labels(Pen pen, Place place, List<Picture.Point> points, LinearScale scale) {
    int last = -1;
    int highest = -1;
    int lowest = -1;
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).ratio().isPresent()) {
        last = i;
        highest = highest < 0 || compare(points, i, highest) > 0 ? i : highest;
        lowest = lowest < 0 || compare(points, i, lowest) < 0 ? i : lowest;
      }
    }
    label(pen, place, points, last, scale, true);
    for (int i = 0; i < points.size(); i++) {
      Optional<Ratio> ratio = points.get(i).ratio();
      if (ratio.isPresent() && !scale.holds(percent(ratio.get()))) {
        label(pen, place, points, i, scale, false);
      }
    }
    for (int i : new int[] {highest, lowest}) {
      if (compare(points, i, last) != 0) {
        label(pen, place, points, i, scale, false);
      }
    }
  }

  private static int compare(List<Picture.Point> points, int one, int other) {
    return points.get(one).ratio().orElseThrow().compareTo(points.get(other).ratio().orElseThrow());
  }

  /**
   * A value above its mark, or below it where the line comes from above, or where else beside it no
   * line runs; the last value stands above the panel if nowhere else.
   */
  private void label(
      Pen pen, Place place, List<Picture.Point> points, int i, LinearScale scale, boolean strong) {
    int y = scale.place(scale.clamped(percent(points.get(i).ratio().orElseThrow())));
    String text = cells.plain(points.get(i).value());
    int x = x(place, slot(place), i);
    List<Beside> places = isDip(points, i) ? DIPS : PEAKS;
    for (Beside beside : places) {
      int baseLine = y + beside.down();
      boolean within = baseLine <= scale.start() + Px.of(4);
      if (within && pen.clear(x + beside.right(), baseLine, beside.anchor(), text, strong, RUNS)) {
        return;
      }
    }
    if (strong) {
      int right = place.width() - place.right();
      pen.clear(right, scale.end() - LABEL_GAP, Anchor.END, text, true, RUNS);
    }
  }

  /** Whether a point is below both its neighbours. */
  private static boolean isDip(List<Picture.Point> points, int i) {
    return isBelow(points, i, i - 1) && isBelow(points, i, i + 1);
  }

  private static boolean isBelow(List<Picture.Point> points, int i, int neighbour) {
    return neighbour < 0
        || neighbour >= points.size()
        || points.get(neighbour).ratio().isEmpty()
        || compare(points, i, neighbour) < 0;
  }
}
