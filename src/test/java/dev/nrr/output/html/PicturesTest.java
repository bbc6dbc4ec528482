package dev.nrr.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.DrawingTest;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Picture;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the figures, nothing lies outside its frame and no two labels overlap. */
class PicturesTest {

  private static final NumberFormatter NUMBERS = NumberFormatter.DEFAULT;

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static HtmlCells cells() {
    return new HtmlCells(new Markup(), NUMBERS);
  }

  /** Up to 40 digits, more often few. */
  private static Amount anyAmount(Random random) {
    int bits = random.nextInt(4) == 0 ? random.nextInt(130) : random.nextInt(24);
    return Amount.of(new BigDecimal(new BigInteger(bits, random), random.nextInt(3)));
  }

  static List<Picture.Step> anySteps(Random random) {
    List<Picture.Step> steps = new ArrayList<>();
    Amount level = anyAmount(random).plus(Amount.of(1));
    steps.add(step(BridgePart.TOTAL, "2024-12", Amount.ZERO, level));
    for (BridgePart part :
        List.of(
            BridgePart.CONTRACTION,
            BridgePart.CHURN,
            BridgePart.SUBTOTAL,
            BridgePart.EXPANSION,
            BridgePart.TOTAL,
            BridgePart.NEW,
            BridgePart.REACTIVATION,
            BridgePart.RETURNED,
            BridgePart.SUBTOTAL)) {
      Amount change = random.nextInt(4) == 0 ? Amount.ZERO : anyAmount(random);
      Amount to = part.isSum() ? level : part.isLoss() ? level.minus(change) : level.plus(change);
      if (random.nextInt(6) > 0) {
        steps.add(step(part, "not in NRR", part.isSum() ? Amount.ZERO : level, to));
        level = to;
      }
    }
    return steps;
  }

  private static Picture.Step step(BridgePart part, String note, Amount from, Amount to) {
    Amount size = to.minus(from).abs();
    return new Picture.Step(
        part,
        part.isSum() ? "All revenue" : part.word(),
        note,
        from,
        to,
        new Cell.Money(size),
        new Cell.Share(Ratio.between(size, Amount.of(7)), List.of()),
        Cell.BLANK);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aWaterfallIsSound(long seed) {
    WaterfallDrawing drawing = new WaterfallDrawing(anySteps(new Random(seed)), cells(), NUMBERS);
    assertSound(drawing.wide(), seed);
    assertSound(drawing.narrow(), seed);
    assertThat(drawing.description()).doesNotContain("null");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void linesAreSound(long seed) {
    Random random = new Random(seed);
    int points = random.nextInt(random.nextInt(4) == 0 ? 200 : 20) + 1;
    List<Picture.Line> lines = List.of(anyLine(random, points), anyLine(random, points));
    LineDrawing drawing = new LineDrawing(lines, cells(), NUMBERS);
    assertSound(drawing.wide(), seed);
    assertSound(drawing.narrow(), seed);
    DrawingTest.assertClear(drawing.wide(), "seed " + seed);
    DrawingTest.assertClear(drawing.narrow(), "seed " + seed);
    assertThat(drawing.description()).contains(" to ");
  }

  private static Picture.Line anyLine(Random random, int count) {
    int spread = random.nextInt(4) == 0 ? 1_000_000 : 400;
    List<Picture.Point> points =
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  Optional<Ratio> ratio =
                      i > 0 && random.nextInt(8) == 0
                          ? Optional.empty()
                          : Optional.of(Ratio.between(random.nextInt(spread) - spread / 3, 1000));
                  return new Picture.Point(
                      (1900 + i / 12) + "-" + (10 + i % 12),
                      ratio,
                      ratio
                          .<Cell>map(known -> new Cell.Share(known, List.of()))
                          .orElse(new Cell.Absent("no revenue")));
                })
            .toList();
    List<Picture.Zone> zones =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Picture.Zone(null, Ratio.ofPercent("85"), "at risk"),
                new Picture.Zone(Ratio.ofPercent("85"), Ratio.ofPercent("90"), "a".repeat(80)),
                new Picture.Zone(Ratio.ofPercent("90"), null, "healthy"));
    return new Picture.Line("NRR", zones, points);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stacksAreSound(long seed) {
    Random random = new Random(seed);
    List<Picture.Stack> stacks =
        IntStream.rangeClosed(0, random.nextInt(140)).mapToObj(i -> anyStack(random, i)).toList();
    StackDrawing drawing = new StackDrawing(stacks, NUMBERS);
    assertSound(drawing.wide(), seed);
    assertSound(drawing.narrow(), seed);
    assertThat(drawing.description()).contains(stacks.size() + " steps");
  }

  private static Picture.Stack anyStack(Random random, int i) {
    List<Picture.Piece> pieces = new ArrayList<>();
    Amount net = Amount.ZERO;
    for (BridgePart part : BridgePart.values()) {
      if (!part.isSum() && part != BridgePart.UNCHANGED) {
        Amount amount = random.nextInt(3) == 0 ? Amount.ZERO : anyAmount(random);
        pieces.add(new Picture.Piece(part, amount));
        net = part.isLoss() ? net.minus(amount) : net.plus(amount);
      }
    }
    return new Picture.Stack("2024-" + i, pieces, net);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void curvesAreSound(long seed) {
    Random random = new Random(seed);
    int customers = random.nextInt(300) + 1;
    List<Picture.Share> points =
        IntStream.rangeClosed(1, customers)
            .mapToObj(
                i -> new Picture.Share(i, Ratio.between(i, customers), "the " + i + " largest"))
            .toList();
    List<Picture.Share> marks =
        points.stream().filter(point -> List.of(1L, 5L, 10L).contains(point.customers())).toList();
    CurveDrawing drawing = new CurveDrawing(points, marks, NUMBERS);
    assertSound(drawing.draw(), seed);
    DrawingTest.assertClear(drawing.draw(), "seed " + seed);
    assertThat(drawing.description()).contains("beside");
  }

  private static void assertSound(Drawing drawing, long seed) {
    DrawingTest.assertSound(drawing, "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void picturesOfCellsStayInTheirCells(long seed) {
    Random random = new Random(seed);
    Markup html = new Markup();
    HtmlBlocks blocks = new HtmlBlocks(html, NUMBERS);
    List<Picture.Range> ranges = new ArrayList<>();
    List<Picture.Bar> bars = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(30); i++) {
      ranges.add(new Picture.Range(anyRatio(random), anyRatio(random)));
      BridgePart part = random.nextBoolean() ? BridgePart.CHURN : BridgePart.EXPANSION;
      Amount change = anyAmount(random);
      bars.add(new Picture.Bar(part, part.isLoss() ? change.negated() : change));
      rows.add(List.of(Cell.words("row")));
    }
    Block.Table table =
        new Block.Table(List.of(dev.nrr.report.model.Column.ofNames("Name")), rows, true);
    blocks.rangeTable(
        new Picture.RangeTable(table, ranges, random.nextBoolean() ? Ratio.ONE : null));
    blocks.barTable(new Picture.BarTable(table, 0, bars));
    html.toString()
        .lines()
        .flatMap(
            line ->
                java.util.regex.Pattern.compile(" (?:x|x1|x2)=\"([^\"]*)%\"")
                    .matcher(line)
                    .results())
        .forEach(
            place ->
                assertThat(new BigDecimal(place.group(1)))
                    .as("seed %d", seed)
                    .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
  }

  private static Optional<Ratio> anyRatio(Random random) {
    int spread = random.nextInt(6) == 0 ? 1_000_000 : 1500;
    return random.nextInt(8) == 0
        ? Optional.empty()
        : Optional.of(Ratio.between(random.nextInt(spread) - spread / 4, 1000));
  }

  @Test
  void bandsMayBeOpenOrLeaveGaps() {
    Ratio half = Ratio.ofPercent("50");
    List<List<Picture.Zone>> sets =
        List.of(
            List.of(new Picture.Zone(null, null, "any")),
            List.of(new Picture.Zone(half, Ratio.ONE, "typical")),
            List.of(
                new Picture.Zone(null, half, "low"), new Picture.Zone(Ratio.ONE, null, "high")));
    for (List<Picture.Zone> zones : sets) {
      for (Ratio ratio :
          List.of(Ratio.ofPercent("-300"), Ratio.ZERO, half, Ratio.ofPercent("900"))) {
        Markup html = new Markup();
        Picture.Tile tile =
            new Picture.Tile(
                "NRR", Cell.BLANK, Cell.BLANK, Optional.of(ratio), zones, Cell.BLANK, Cell.BLANK);
        new HtmlBlocks(html, NUMBERS).headline(new Picture.Headline(List.of(tile)));
        assertThat(html.toString()).contains("class=\"gauge\"");
      }
    }
  }
}
