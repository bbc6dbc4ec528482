package dev.nrr.report.model;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.PeriodDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value with its kind, so that reports never format a number and formats never guess a unit. A
 * new kind is a new method of {@link Visitor}, and breaks the build of each format that forgot it.
 */
public sealed interface Cell extends Node {

  /** Nothing to show, as opposed to nothing known. */
  Cell BLANK = new Words("");

  /** Whether there is nothing to show. */
  static boolean isBlank(Cell cell) {
    return cell instanceof Words words && words.text().isEmpty();
  }

  /** Text: fixed words or names from a file. Every format escapes it. */
  record Words(String text) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.words(text);
    }
  }

  /** A name from a file, where a format may have to set it apart from the words round it. */
  record Name(String name) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(name);
    }
  }

  /** Money in the input's one currency. */
  record Money(Amount amount) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.money(amount);
    }
  }

  /** Money that is reckoned ahead: people are shown cents at most, machines every digit. */
  record Projected(Amount amount) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.projected(amount);
    }
  }

  /**
   * A share of one: 1.05 is 105 %.
   *
   * @param boundaries lines that rounding must not cross
   */
  record Share(Ratio ratio, List<RoundingBoundary> boundaries) implements Cell {
    public Share {
      boundaries = List.copyOf(boundaries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.share(ratio, boundaries);
    }
  }

  /**
   * A difference of two shares: 0.02 is 2 percentage points.
   *
   * @param boundaries lines that rounding must not cross
   */
  record Points(Ratio difference, List<RoundingBoundary> boundaries) implements Cell {
    public Points {
      boundaries = List.copyOf(boundaries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.points(difference, boundaries);
    }
  }

  /** The same where the heading above says that it is points. */
  record BarePoints(Ratio difference) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.barePoints(difference);
    }
  }

  /** A share somebody set, such as a band's edge or a threshold: shown with all its digits. */
  record Limit(Ratio ratio) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.limit(ratio);
    }
  }

  /** How many. */
  record Count(long count) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.count(count);
    }
  }

  /** Yes or no. */
  record Flag(boolean yes) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.flag(yes);
    }
  }

  /**
   * No value: null in JSON, never 0.
   *
   * @param why in words
   */
  record Absent(String why) implements Cell {
    /** That there is none, and why. */
    public String words() {
      return "n/a: " + why;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.absent(why);
    }
  }

  /** Words with values in them; one text in every format. */
  record Sentence(List<Cell> parts) implements Cell {
    public Sentence {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sentence(parts);
    }
  }

  /** A date of the data. */
  record Date(PeriodDate date) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.date(date);
    }
  }

  /**
   * A value that a spreadsheet works out by itself.
   *
   * @param value what it comes to
   */
  record Live(Formula formula, Cell value) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.live(formula, value);
    }
  }

  /** What a value means to a reader, for formats that can colour; none may rely on it. */
  enum Tone {
    GOOD,
    FAIR,
    POOR,
    STRONG,
    FAINT
  }

  /** A value with what it means to the reader. */
  record Toned(Tone tone, Cell cell) implements Cell {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toned(tone, cell);
    }
  }

  /** The method of the visitor that is of this cell's kind. */
  <R> R accept(Visitor<R> visitor);

  /** What to do with each kind of cell. */
  interface Visitor<R> {
    R words(String text);

    /** Like words, unless the format sets names apart. */
    default R name(String name) {
      return words(name);
    }

    /** Like words, unless the format knows dates. */
    default R date(PeriodDate date) {
      return words(date.toString());
    }

    /** Like its value, unless the format works things out. */
    default R live(Formula formula, Cell value) {
      return value.accept(this);
    }

    R money(Amount amount);

    /** Like money, unless the format is for people. */
    default R projected(Amount amount) {
      return money(amount);
    }

    R share(Ratio ratio, List<RoundingBoundary> boundaries);

    R points(Ratio difference, List<RoundingBoundary> boundaries);

    /** Like points, unless the format is for people. */
    default R barePoints(Ratio difference) {
      return points(difference, List.of());
    }

    R limit(Ratio ratio);

    R count(long count);

    R flag(boolean yes);

    R absent(String why);

    R sentence(List<Cell> parts);

    R toned(Tone tone, Cell cell);
  }

  /** Text. */
  static Cell words(String text) {
    return new Words(text);
  }

  /** Words and values, one after the other. */
  static Sentence sentence(Cell... parts) {
    return new Sentence(List.of(parts));
  }

  /** The cell of a value, or an absent one. */
  static <T> Cell orAbsent(@Nullable T value, String why, Function<T, Cell> cell) {
    return value == null ? new Absent(why) : cell.apply(value);
  }
}
