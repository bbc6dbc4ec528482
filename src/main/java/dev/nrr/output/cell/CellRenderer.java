package dev.nrr.output.cell;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.RoundingBoundary;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Cells as people read them.
 *
 * @param escape what the format does to words
 * @param paint what the format does to a text of a tone
 * @param moneyDecimals decimals of every amount; null for as many as each needs
 */
public record CellRenderer(
    NumberFormatter numbers,
    UnaryOperator<String> escape,
    Paint paint,
    @Nullable Integer moneyDecimals)
    implements Cell.Visitor<String> {

  /** Adds a tone's colour to a text, or leaves it as it is. */
  public interface Paint {

    /** Leaves every text as it is. */
    Paint NONE =
        new Paint() {
          @Override
          public String paint(Tone tone, String text) {
            return text;
          }
        };

    String paint(Tone tone, String text);
  }

  /** Words escaped for a format that has no colours. */
  public static CellRenderer plain(NumberFormatter numbers, UnaryOperator<String> escape) {
    return new CellRenderer(numbers, escape, Paint.NONE, null);
  }

  /** The same, with this many decimals on every amount. */
  public CellRenderer withMoneyDecimals(int decimals) {
    return new CellRenderer(numbers, escape, paint, decimals);
  }

  @Override
  public String words(String text) {
    return escape.apply(text);
  }

  @Override
  public String money(Amount amount) {
    int decimals =
        moneyDecimals == null ? NumberFormatter.moneyDecimals(List.of(amount)) : moneyDecimals;
    return moneyDecimals == null
        ? numbers.money(amount, decimals)
        : numbers.moneyOfColumn(amount, decimals);
  }

  @Override
  public String projected(Amount amount) {
    int decimals = NumberFormatter.isWhole(amount) ? 0 : NumberFormatter.CENTS;
    return moneyDecimals == null
        ? numbers.money(amount, decimals)
        : numbers.moneyOfColumn(amount, decimals);
  }

  @Override
  public String share(Ratio ratio, List<RoundingBoundary> boundaries) {
    return numbers.percent(ratio, boundaries);
  }

  @Override
  public String points(Ratio difference, List<RoundingBoundary> boundaries) {
    return numbers.points(difference, boundaries);
  }

  @Override
  public String barePoints(Ratio difference) {
    return numbers.barePoints(difference);
  }

  @Override
  public String limit(Ratio ratio) {
    return numbers.limit(ratio);
  }

  @Override
  public String count(long count) {
    return numbers.count(count);
  }

  @Override
  public String flag(boolean yes) {
    return yes ? "yes" : "no";
  }

  @Override
  public String absent(String why) {
    return "n/a";
  }

  @Override
  public String sentence(List<Cell> parts) {
    StringBuilder text = new StringBuilder();
    for (Cell part : parts) {
      text.append(part.accept(this));
    }
    return text.toString();
  }

  @Override
  public String toned(Tone tone, Cell cell) {
    return paint.paint(tone, cell.accept(this));
  }
}
