package dev.nrr.output.html;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.draw.Bounds;
import dev.nrr.output.draw.LinearScale;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import dev.nrr.output.draw.TextWidth;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Picture.Bar;
import dev.nrr.report.model.Picture.Range;
import dev.nrr.report.model.Picture.Zone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pictures inside a cell of a table or a tile: as wide as the cell, so that places are hundredths
 * of a percent of its width, from 3 % to 97 %. All cells of a column share one scale.
 */
final class CellPictures {

  private static final int FIRST = Px.of(3);
  private static final int LAST = Px.of(97);
  private static final int DIGITS = 10;

  /** The narrowest column that is drawn in, in pixels: on a phone, and on other screens. */
  private static final int NARROWEST = 84;

  private static final int NARROWEST_OF_WIDE = 170;

  /** Places nearer to an end than this have their value moved inside. */
  private static final int EDGE = Px.of(14);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Markup html;
  private final NumberFormatter numbers;

  CellPictures(Markup html, NumberFormatter numbers) {
    this.html = html;
    this.numbers = numbers;
  }

  /**
   * The scale of ranges from gross to net, in percent; 100 % is on it. Values far beyond the others
   * stand at its ends.
   */
  static LinearScale ofRanges(List<Range> ranges, @Nullable Ratio reference) {
    List<BigDecimal> values = new ArrayList<>();
    for (Range range : ranges) {
      range.gross().ifPresent(ratio -> values.add(percent(ratio)));
      range.net().ifPresent(ratio -> values.add(percent(ratio)));
    }
    if (reference != null) {
      values.add(percent(reference));
    }
    values.sort(null);
    BigDecimal low = HUNDRED;
    BigDecimal high = HUNDRED;
    if (!values.isEmpty()) {
      int tenth = values.size() / 10;
      BigDecimal least = values.get(tenth);
      BigDecimal most = values.get(values.size() - 1 - tenth);
      BigDecimal room = most.subtract(least).add(BigDecimal.valueOf(50));
      low = low.min(values.get(0).max(least.subtract(room)));
      high = high.max(values.get(values.size() - 1).min(most.add(room)));
    }
    return LinearScale.rounded(low, high, 4, FIRST, LAST);
  }

  private static BigDecimal percent(Ratio ratio) {
    return ratio.toPercent(DIGITS);
  }

  private static String at(int place) {
    return Px.text(place) + "%";
  }

  /** The round values of a scale, above the column: 100 % first, others where they stand apart. */
  void axis(LinearScale scale) {
    html.open("svg", "class", "cell axis-row", "aria-hidden", "true");
    List<BigDecimal> ticks = new ArrayList<>(scale.ticks());
    ticks.sort(Comparator.comparing(tick -> tick.subtract(HUNDRED).abs()));
    List<Bounds> narrow = new ArrayList<>();
    List<Bounds> wide = new ArrayList<>();
    for (BigDecimal tick : ticks) {
      boolean always = take(tick, scale.place(tick), NARROWEST, narrow);
      if (take(tick, scale.place(tick), NARROWEST_OF_WIDE, wide)) {
        tick(tick, scale.place(tick), always ? "p-muted" : "p-muted opt");
      }
    }
    html.close("svg");
  }

  /** Whether there is room for a value in a column of a width, which it then takes. */
  private boolean take(BigDecimal tick, int place, int pixels, List<Bounds> taken) {
    int width = TextWidth.of(text(tick), Px.of(12), false) * 100 / pixels;
    int left = Math.max(0, Math.min(Px.of(100) - width, place - width / 2));
    Bounds bounds = new Bounds(left, 0, Math.min(Px.of(100), left + width), 1);
    if (taken.stream().anyMatch(bounds::overlaps)) {
      return false;
    }
    taken.add(bounds);
    return true;
  }

  private String text(BigDecimal tick) {
    return HtmlCells.signed(numbers.limit(Ratio.ofPercent(tick)));
  }

  /** A value over its place, or inside the column where its place is at the edge. */
  private void tick(BigDecimal tick, int place, String kind) {
    boolean first = place < EDGE;
    boolean last = place > Px.of(100) - EDGE;
    String anchor = first ? "start" : last ? "end" : "middle";
    int at = first ? 0 : last ? Px.of(100) : place;
    html.element("text", text(tick), "class", kind, "x", at(at), "y", "13", "text-anchor", anchor);
  }

  /** From gross to net, with the line of 100 % and that of the reference. */
  void range(Range range, LinearScale scale, @Nullable Ratio reference, String tip) {
    html.open("svg", "class", "cell", "aria-hidden", "true");
    rule(scale.place(HUNDRED), "hundred", "#7a8696");
    if (reference != null) {
      rule(scale.place(scale.clamped(percent(reference))), "reference", "#1a66c2");
    }
    Optional<BigDecimal> gross = range.gross().map(CellPictures::percent);
    Optional<BigDecimal> net = range.net().map(CellPictures::percent);
    if (gross.isPresent() && net.isPresent()) {
      html.shape(
          "line",
          "class",
          "span",
          "stroke",
          "#7a8696",
          "x1",
          at(scale.place(scale.clamped(gross.get()))),
          "x2",
          at(scale.place(scale.clamped(net.get()))),
          "y1",
          "12",
          "y2",
          "12");
    }
    gross.ifPresent(value -> mark(value, scale, "M-4 8h8v8h-8z", "p-gross", "#fff", tip));
    net.ifPresent(
        value ->
            mark(
                value,
                scale,
                "M-4.5 12a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
                "p-net",
                "#1a66c2",
                tip));
    html.close("svg");
  }

  private void rule(int place, String kind, String stroke) {
    html.shape(
        "line", "class", kind, "stroke", stroke, "x1", at(place), "x2", at(place), "y1", "0", "y2",
        "24");
  }

  /** A mark, or an arrow at the end where its value lies beyond the scale. */
  private void mark(
      BigDecimal value, LinearScale scale, String path, String paint, String fill, String tip) {
    html.open("svg", "class", "m", "x", at(scale.place(scale.clamped(value))), "y", "0");
    String drawn = path;
    if (!scale.holds(value)) {
      drawn = value.compareTo(scale.high()) > 0 ? "M-4 7l8 5l-8 5z" : "M4 7l-8 5l8 5z";
    }
    html.open("path", "class", "mark " + paint, "fill", fill, "stroke", "#17212f", "d", drawn);
    html.element("title", tip).close("path").close("svg");
  }

  /** The scale of changes: 0 is on it. */
  static LinearScale ofBars(List<Bar> bars) {
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    for (Bar bar : bars) {
      low = low.min(bar.change().toDecimal());
      high = high.max(bar.change().toDecimal());
    }
    high = high.compareTo(low) > 0 ? high : BigDecimal.ONE;
    return new LinearScale(low, high, BigDecimal.ONE, FIRST, LAST);
  }

  /** A change from the line of 0. */
  void bar(Bar bar, LinearScale scale) {
    html.open("svg", "class", "cell", "aria-hidden", "true");
    Amount change = bar.change();
    int zero = scale.place(BigDecimal.ZERO);
    int end = scale.place(change.toDecimal());
    int left = Math.min(zero, end);
    int width = Math.max(Math.abs(end - zero), change.isZero() ? 0 : Px.ONE / 2);
    html.shape(
        "rect",
        "class",
        SvgWriter.css(WaterfallDrawing.paint(bar.part())),
        "fill",
        SvgWriter.fill(WaterfallDrawing.paint(bar.part())),
        "x",
        at(left),
        "y",
        "5",
        "width",
        at(width),
        "height",
        "14");
    rule(zero, "hundred", "#7a8696");
    html.close("svg");
  }

  /**
   * A figure's place among bands, each as wide as another, whatever it covers; a band open to one
   * side is taken to cover as much as its neighbour.
   */
  void gauge(Picture.Tile tile, List<Zone> zones) {
    int width = Px.of(100) / zones.size();
    html.open("svg", "class", "gauge", "aria-hidden", "true");
    for (int i = 0; i < zones.size(); i++) {
      Paint paint = Paint.ofBand(i, zones.size());
      html.shape(
          "rect",
          "class",
          SvgWriter.css(paint),
          "fill",
          SvgWriter.fill(paint),
          "x",
          at(i * width),
          "y",
          "8",
          "width",
          at(width),
          "height",
          "10");
    }
    for (int i = 1; i < zones.size(); i++) {
      Ratio edge = zones.get(i).from();
      if (edge != null) {
        html.element(
            "text",
            numbers.limit(edge),
            "class",
            "p-muted",
            "x",
            at(i * width),
            "y",
            "31",
            "text-anchor",
            "middle");
      }
    }
    tile.ratio().ifPresent(ratio -> needle(ratio, zones, width));
    html.close("svg");
  }

  private void needle(Ratio ratio, List<Zone> zones, int width) {
    for (int i = 0; i < zones.size(); i++) {
      Zone zone = zones.get(i);
      boolean within =
          (zone.from() == null || ratio.compareTo(zone.from()) >= 0)
              && (zone.to() == null || ratio.compareTo(zone.to()) < 0);
      if (within) {
        LinearScale scale = ofZone(zones, i, i * width, (i + 1) * width);
        int place = scale.place(scale.clamped(percent(ratio)));
        int inside =
            Math.max(i * width + width / 20, Math.min((i + 1) * width - width / 20, place));
        html.open("svg", "class", "m", "x", at(inside), "y", "0");
        html.shape(
            "path", "class", "p-ink", "fill", "#17212f", "d", "M-5 0h10l-5 7zM-1 7h2v12h-2z");
        html.close("svg");
        return;
      }
    }
  }

  private static LinearScale ofZone(List<Zone> zones, int i, int start, int end) {
    Zone zone = zones.get(i);
    BigDecimal from = zone.from() == null ? null : percent(zone.from());
    BigDecimal to = zone.to() == null ? null : percent(zone.to());
    BigDecimal length = length(zones.get(i > 0 ? i - 1 : Math.min(1, zones.size() - 1)));
    if (from == null) {
      to = to == null ? BigDecimal.valueOf(200) : to;
      from = to.subtract(length);
    } else if (to == null) {
      to = from.add(length);
    }
    return new LinearScale(from, to, BigDecimal.ONE, start, end);
  }

  private static BigDecimal length(Zone zone) {
    return zone.from() == null || zone.to() == null
        ? BigDecimal.TEN
        : percent(zone.to()).subtract(percent(zone.from()));
  }
}
