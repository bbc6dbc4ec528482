package dev.nrr.output.html;

import dev.nrr.core.amount.Amount;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.ShortMoney;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.Element.Anchor;
import dev.nrr.output.draw.LinearScale;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import dev.nrr.output.draw.RoundTicks;
import dev.nrr.output.draw.TextWidth;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Picture.Step;
import java.math.BigDecimal;
import java.util.List;

/**
 * A bridge as columns on one scale, each step beginning at the level where the one before ended; on
 * a narrow screen the same lying down. Sums begin at 0. Where every level is far above it the
 * columns of sums are cut, marked by a gap, and the picture says so.
 */
final class WaterfallDrawing {

  private static final int WIDE = Px.of(920);
  private static final int NARROW = Px.of(360);
  private static final int EDGE = Px.of(8);

  /** Levels above this part of the highest leave the scale room to be cut, in percent. */
  private static final BigDecimal CUT_FROM = new BigDecimal("0.55");

  private final List<Step> steps;
  private final HtmlCells cells;
  private final ShortMoney money;
  private final BigDecimal low;
  private final BigDecimal high;
  private final BigDecimal step;

  WaterfallDrawing(List<Step> steps, HtmlCells cells, NumberFormatter numbers) {
    this.steps = steps;
    this.cells = cells;
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal lowestLevel = level(steps.get(0).to());
    for (Step each : steps) {
      for (Amount amount : List.of(each.from(), each.to())) {
        least = least.min(level(amount));
        most = most.max(level(amount));
      }
      lowestLevel = lowestLevel.min(level(each.to()));
    }
    this.money = ShortMoney.of(numbers, most.max(least.negate()));
    BigDecimal moved = most.subtract(lowestLevel);
    boolean cut =
        least.signum() == 0
            && moved.signum() > 0
            && lowestLevel.compareTo(most.multiply(CUT_FROM)) > 0;
    if (cut) {
      step = RoundTicks.step(moved, 3);
      low = RoundTicks.floor(lowestLevel.subtract(moved.divide(BigDecimal.valueOf(2))), step);
    } else {
      step = RoundTicks.step(most.subtract(least).max(BigDecimal.ONE), 4);
      low = least;
    }
    high = most.compareTo(low) > 0 ? most : low.add(BigDecimal.ONE);
  }

  private static BigDecimal level(Amount amount) {
    return amount.toDecimal();
  }

  private boolean isCut() {
    return low.signum() > 0;
  }

  /** What is said below the columns of a scale that is cut. */
  private String cutNote() {
    return "Columns of totals are cut below " + money.tick(low) + "; steps have one scale";
  }

  /** As columns, for a wide screen and paper. */
  Drawing wide() {
    Pen pen = new Pen(new Drawing(WIDE, Px.of(isCut() ? 336 : 318)));
    int bottom = Px.of(274);
    LinearScale scale = new LinearScale(low, high, step, bottom, Px.of(52));
    int slot = (WIDE - 2 * EDGE) / steps.size();
    int gap = slot * 17 / 100;
    for (int i = 0; i < steps.size(); i++) {
      Step each = steps.get(i);
      int left = EDGE + i * slot + gap;
      int right = EDGE + (i + 1) * slot - gap;
      int from = scale.place(scale.clamped(level(each.from())));
      int to = scale.place(level(each.to()));
      pen.column(left, right, from, to, paint(each.part()), tip(each));
      if (i + 1 < steps.size()) {
        pen.line(right, to, right + 2 * gap, to, Paint.LINK);
      }
      if (isCut() && each.part().isSum()) {
        pen.line(
            left - Px.of(3), bottom - Px.of(9), right + Px.of(3), bottom - Px.of(17), Paint.CUT);
      }
      int middle = (left + right) / 2;
      int top = Math.min(from, to);
      pen.strong(middle, top - Px.of(22), Anchor.MIDDLE, amount(each));
      pen.text(middle, top - Px.of(7), Anchor.MIDDLE, share(each));
    }
    int zero = scale.place(scale.clamped(BigDecimal.ZERO));
    pen.line(EDGE, zero, WIDE - EDGE, zero, Paint.AXIS);
    for (int i = 0; i < steps.size(); i++) {
      int middle = EDGE + i * slot + slot / 2;
      pen.text(middle, Px.of(293), Anchor.MIDDLE, steps.get(i).label());
      pen.small(middle, Px.of(309), Anchor.MIDDLE, steps.get(i).note());
    }
    if (isCut()) {
      pen.small(EDGE, Px.of(330), Anchor.START, cutNote());
    }
    return pen.drawing();
  }

  /** As bars below each other, for a narrow screen. */
  Drawing narrow() {
    int row = Px.of(42);
    int height = row * steps.size() + Px.of(isCut() ? 24 : 6);
    Pen pen = new Pen(new Drawing(NARROW, height));
    int left = Px.of(2);
    LinearScale scale = new LinearScale(low, high, step, left, NARROW - left);
    for (int i = 0; i < steps.size(); i++) {
      Step each = steps.get(i);
      int top = i * row;
      int from = scale.place(scale.clamped(level(each.from())));
      int to = scale.place(level(each.to()));
      pen.text(left, top + Px.of(16), Anchor.START, name(each));
      if (!pen.text(NARROW - left, top + Px.of(16), Anchor.END, figures(each))) {
        pen.text(NARROW - left, top + Px.of(16), Anchor.END, amount(each));
      }
      if (low.signum() < 0) {
        int zero = scale.place(BigDecimal.ZERO);
        pen.line(zero, top + Px.of(21), zero, top + Px.of(37), Paint.AXIS);
      }
      int barLeft = Math.min(Math.min(from, to), NARROW - Px.ONE);
      int barRight = Math.max(from, to);
      pen.box(barLeft, top + Px.of(22), barRight, top + Px.of(36), paint(each.part()), tip(each));
      if (i + 1 < steps.size()) {
        int next = top + row + Px.of(isBetween(to, steps.get(i + 1)) ? 22 : 3);
        pen.line(to, top + Px.of(36), to, next, Paint.LINK);
      }
      if (isCut() && each.part().isSum()) {
        int at = left + Px.of(12);
        pen.line(at, top + Px.of(38), at + Px.of(8), top + Px.of(20), Paint.CUT);
      }
    }
    if (isCut()) {
      pen.small(left, height - Px.of(6), Anchor.START, "Totals are cut below " + money.tick(low));
    }
    return pen.drawing();
  }

  private static String name(Step each) {
    return each.label() + (each.note().startsWith("=") ? " " + each.note() : "");
  }

  private String figures(Step each) {
    return amount(each) + " (" + share(each) + ")";
  }

  /** Whether a line down a narrow picture passes between the two texts of a step. */
  private boolean isBetween(int x, Step each) {
    int room = Px.of(4);
    return x > room + TextWidth.of(name(each), Pen.LETTERS, false)
        && x < NARROW - room - TextWidth.of(figures(each), Pen.LETTERS, false);
  }

  /** What it shows, in words, for those who do not see it. */
  String description() {
    StringBuilder words = new StringBuilder();
    for (Step each : steps) {
      words.append(words.length() == 0 ? "" : ", ");
      words.append(each.label()).append(' ').append(amount(each));
    }
    return words.append(". The table below has every figure.").toString();
  }

  private String amount(Step each) {
    return sign(each) + HtmlCells.signed(money.label(size(each)));
  }

  private String share(Step each) {
    return sign(each) + cells.plain(each.share());
  }

  /** The sign of a change; nothing has none. */
  private static String sign(Step each) {
    if (each.part().isSum() || size(each).signum() == 0) {
      return "";
    }
    return each.part().isLoss() ? "\u2212" : "+";
  }

  private static BigDecimal size(Step each) {
    return each.part().isSum()
        ? level(each.to())
        : level(each.to()).subtract(level(each.from())).abs();
  }

  private String tip(Step each) {
    return each.label()
        + ": "
        + sign(each)
        + cells.plain(each.amount())
        + " ("
        + share(each)
        + " of starting)";
  }

  /** The paint of a part of a bridge. */
  static Paint paint(BridgePart part) {
    return switch (part) {
      case TOTAL -> Paint.TOTAL;
      case SUBTOTAL -> Paint.SUBTOTAL;
      case EXPANSION -> Paint.EXPANSION;
      case CONTRACTION -> Paint.CONTRACTION;
      case CHURN -> Paint.CHURN;
      case NEW, RETURNED -> Paint.NEW;
      case REACTIVATION -> Paint.REACTIVATION;
      case UNCHANGED -> Paint.UNCHANGED;
    };
  }
}
