package dev.nrr.output.html;

import dev.nrr.core.amount.Amount;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.ShortMoney;
import dev.nrr.output.draw.Drawing;
import dev.nrr.output.draw.Element.Anchor;
import dev.nrr.output.draw.Element.Form;
import dev.nrr.output.draw.LinearScale;
import dev.nrr.output.draw.Paint;
import dev.nrr.output.draw.Px;
import dev.nrr.report.model.Picture.Piece;
import dev.nrr.report.model.Picture.Stack;
import java.math.BigDecimal;
import java.util.List;

/** What came above the axis and what went below it, step by step, the balance as a diamond. */
final class StackDrawing {

  private static final int TICKS = 5;
  private static final int TOP = Px.of(10);
  private static final int BOTTOM = Px.of(250);

  private final List<Stack> stacks;
  private final ShortMoney money;
  private final BigDecimal low;
  private final BigDecimal high;

  StackDrawing(List<Stack> stacks, NumberFormatter numbers) {
    this.stacks = stacks;
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (Stack stack : stacks) {
      most = most.max(sum(stack, false));
      least = least.min(sum(stack, true).negate());
    }
    this.low = least;
    this.high = most;
    this.money = ShortMoney.of(numbers, most.max(least.negate()));
  }

  private static BigDecimal sum(Stack stack, boolean losses) {
    Amount sum = Amount.ZERO;
    for (Piece piece : stack.parts()) {
      sum = piece.part().isLoss() == losses ? sum.plus(piece.amount()) : sum;
    }
    return sum.toDecimal();
  }

  /** For a wide screen and paper. */
  Drawing wide() {
    return draw(Px.of(920), Px.of(78));
  }

  /** For a narrow screen. */
  Drawing narrow() {
    return draw(Px.of(360), Px.of(64));
  }

  private Drawing draw(int width, int left) {
    Pen pen = new Pen(new Drawing(width, Px.of(282)));
    LinearScale scale = LinearScale.rounded(low, high, TICKS, BOTTOM, TOP);
    int right = width - Px.of(8);
    for (BigDecimal tick : scale.ticks()) {
      int y = scale.place(tick);
      pen.line(left, y, right, y, tick.signum() == 0 ? Paint.AXIS : Paint.GRID);
      pen.small(left - Px.of(6), y + Px.of(4), Anchor.END, HtmlCells.signed(money.tick(tick)));
    }
    int slot = (right - left) / stacks.size();
    int bar = Math.max(Px.ONE, Math.min(Px.of(44), slot * 7 / 10));
    for (int i = 0; i < stacks.size(); i++) {
      draw(pen, stacks.get(i), left + i * slot + (slot - bar) / 2, bar, scale);
    }
    List<String> names = stacks.stream().map(Stack::at).toList();
    pen.names(names, left, slot, Px.of(274));
    return pen.drawing();
  }

  private void draw(Pen pen, Stack stack, int left, int bar, LinearScale scale) {
    BigDecimal up = BigDecimal.ZERO;
    BigDecimal down = BigDecimal.ZERO;
    for (Piece piece : stack.parts()) {
      BigDecimal amount = piece.amount().toDecimal();
      if (amount.signum() == 0) {
        continue;
      }
      boolean loss = piece.part().isLoss();
      BigDecimal from = loss ? down : up;
      BigDecimal to = loss ? down.subtract(amount) : up.add(amount);
      int one = scale.place(scale.clamped(from));
      int other = scale.place(scale.clamped(to));
      if (one != other) {
        pen.column(
            left, left + bar, one, other, WaterfallDrawing.paint(piece.part()), tip(stack, piece));
      }
      if (loss) {
        down = to;
      } else {
        up = to;
      }
    }
    if (stack.parts().stream().allMatch(piece -> piece.amount().isZero())) {
      return; // nothing came and nothing went: a balance of nothing
    }
    int net = scale.place(scale.clamped(stack.net().toDecimal()));
    int radius = Math.max(Px.of(2), Math.min(Px.of(9) / 2, bar * 2 / 5));
    String tip = stack.at() + ": net " + HtmlCells.signed(money.label(stack.net().toDecimal()));
    pen.mark(left + bar / 2, net, radius, Form.DIAMOND, Paint.BALANCE, tip);
  }

  private String tip(Stack stack, Piece piece) {
    String sign = piece.part().isLoss() ? "\u2212" : "+";
    return stack.at()
        + ": "
        + piece.part().word()
        + " "
        + sign
        + money.label(piece.amount().toDecimal());
  }

  /** What it shows, in words, for those who do not see it. */
  String description() {
    return stacks.size()
        + " steps from "
        + stacks.get(0).at()
        + " to "
        + stacks.get(stacks.size() - 1).at()
        + ". The table below has every figure.";
  }
}
