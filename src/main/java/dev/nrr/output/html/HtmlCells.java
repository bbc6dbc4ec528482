package dev.nrr.output.html;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.RoundingBoundary;
import java.util.List;

/**
 * Cells as elements. Names stand in an element of their own, so that one written from right to left
 * leaves the words round it where they are; numbers have a minus sign instead of a hyphen.
 */
final class HtmlCells implements Cell.Visitor<Markup> {

  /** So many digits stand on one line. */
  private static final int LONG = 15;

  private final Markup html;
  private final CellRenderer text;

  /** Cells written to a page. */
  HtmlCells(Markup html, NumberFormatter numbers) {
    this(html, CellRenderer.plain(numbers, SafeText.ESCAPE));
  }

  private HtmlCells(Markup html, CellRenderer text) {
    this.html = html;
    this.text = text;
  }

  /** The same, with this many decimals on every amount. */
  HtmlCells withMoneyDecimals(int decimals) {
    return new HtmlCells(html, text.withMoneyDecimals(decimals));
  }

  /** A cell as text alone, for places that hold no elements. */
  String plain(Cell cell) {
    return cell.accept(new PlainCells(text));
  }

  /** A number with a minus sign in the place of its hyphen. */
  static String signed(String number) {
    return number.startsWith("-") ? "\u2212" + number.substring(1) : number;
  }

  @Override
  public Markup words(String words) {
    return html.text(text.words(words));
  }

  @Override
  public Markup name(String name) {
    return html.element("bdi", text.words(name));
  }

  @Override
  public Markup money(Amount amount) {
    String number = signed(text.money(amount));
    if (!isLong(amount)) {
      return html.text(number);
    }
    int from = 0;
    for (int i = 1; i < number.length() - 1; i++) {
      if (!isDigit(number.charAt(i)) && isDigit(number.charAt(i - 1))) {
        html.text(number.substring(from, i + 1)).single("wbr");
        from = i + 1;
      }
    }
    return html.text(number.substring(from));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Whether an amount has so many digits that its lines break between groups of them. */
  static boolean isLong(Amount amount) {
    return amount.toDecimal().precision() > LONG;
  }

  @Override
  public Markup projected(Amount amount) {
    return html.text(signed(text.projected(amount)));
  }

  @Override
  public Markup share(Ratio ratio, List<RoundingBoundary> boundaries) {
    return html.text(signed(text.share(ratio, boundaries)));
  }

  @Override
  public Markup points(Ratio difference, List<RoundingBoundary> boundaries) {
    return html.text(signed(text.points(difference, boundaries)));
  }

  @Override
  public Markup barePoints(Ratio difference) {
    return html.text(signed(text.barePoints(difference)));
  }

  @Override
  public Markup limit(Ratio ratio) {
    return html.text(signed(text.limit(ratio)));
  }

  @Override
  public Markup count(long count) {
    return html.text(signed(text.count(count)));
  }

  @Override
  public Markup flag(boolean yes) {
    return html.text(text.flag(yes));
  }

  @Override
  public Markup absent(String why) {
    return html.element("span", text.absent(why), "class", "muted", "title", SafeText.of(why));
  }

  @Override
  public Markup sentence(List<Cell> parts) {
    for (Cell part : parts) {
      part.accept(this);
    }
    return html;
  }

  @Override
  public Markup toned(Tone tone, Cell cell) {
    String kind = kind(tone);
    if (kind.isEmpty()) {
      return cell.accept(this);
    }
    html.open("span", "class", kind);
    cell.accept(this);
    return html.close("span");
  }

  /** Only what is missed, what is strong and what is faint looks so: a band is no verdict. */
  private static String kind(Tone tone) {
    return switch (tone) {
      case STRONG -> "strong";
      case FAINT -> "muted";
      case GOOD, FAIR, POOR -> "";
    };
  }

  /** Cells as text, with minus signs. */
  private record PlainCells(CellRenderer text) implements Cell.Visitor<String> {

    @Override
    public String words(String words) {
      return text.words(words);
    }

    @Override
    public String money(Amount amount) {
      return signed(text.money(amount));
    }

    @Override
    public String projected(Amount amount) {
      return signed(text.projected(amount));
    }

    @Override
    public String share(Ratio ratio, List<RoundingBoundary> boundaries) {
      return signed(text.share(ratio, boundaries));
    }

    @Override
    public String points(Ratio difference, List<RoundingBoundary> boundaries) {
      return signed(text.points(difference, boundaries));
    }

    @Override
    public String barePoints(Ratio difference) {
      return signed(text.barePoints(difference));
    }

    @Override
    public String limit(Ratio ratio) {
      return signed(text.limit(ratio));
    }

    @Override
    public String count(long count) {
      return signed(text.count(count));
    }

    @Override
    public String flag(boolean yes) {
      return text.flag(yes);
    }

    @Override
    public String absent(String why) {
      return text.absent(why);
    }

    @Override
    public String sentence(List<Cell> parts) {
      StringBuilder all = new StringBuilder();
      for (Cell part : parts) {
        all.append(part.accept(this));
      }
      return all.toString();
    }

    @Override
    public String toned(Tone tone, Cell cell) {
      return cell.accept(this);
    }
  }
}
