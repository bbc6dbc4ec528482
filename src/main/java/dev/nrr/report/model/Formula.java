package dev.nrr.report.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a spreadsheet works out a value by itself, by the names of sheets, columns and rows, so that
 * who states it need not know where cells come to stand.
 *
 * <p>Example: {@code At("Bridge", "Ending", "Amount")} over {@code At("Bridge", "Starting",
 * "Amount")} is {@code Bridge!B7/Bridge!B2} where those rows are the seventh and the second.
 */
public sealed interface Formula {

  /** Where cells came to stand. */
  interface Places {
    /** The cell of another column in the formula's own row. */
    String inRow(String title);

    /** All values of a column. */
    String column(String sheet, String title);

    /** The cell of a column in the row that begins with a label. */
    String cell(String sheet, String label, String title);
  }

  /**
   * As a spreadsheet reads it, without the sign of equality.
   *
   * @throws IllegalArgumentException if it names a place that is not there
   */
  String text(Places places);

  /** The cell of another column in the same row. */
  record InRow(String title) implements Formula {
    @Override
    public String text(Places places) {
      return places.inRow(title);
    }
  }

  /** All values of a column of a sheet. */
  record Column(String sheet, String title) implements Formula {
    @Override
    public String text(Places places) {
      return places.column(sheet, title);
    }
  }

  /** The cell of a column in the row of a sheet that begins with a label. */
  record At(String sheet, String label, String title) implements Formula {
    @Override
    public String text(Places places) {
      return places.cell(sheet, label, title);
    }
  }

  /** Our own words. */
  record Words(String text) implements Formula {
    @Override
    public String text(Places places) {
      return '"' + text.replace("\"", "\"\"") + '"';
    }
  }

  /** A whole number. */
  record Whole(long number) implements Formula {
    @Override
    public String text(Places places) {
      return Long.toString(number);
    }
  }

  /** The whole numbers from 1 to another, as a list. */
  record Ranks(int last) implements Formula {
    @Override
    public String text(Places places) {
      return IntStream.rangeClosed(1, last)
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(";", "{", "}"));
    }
  }

  /** Two values and the sign between them, with brackets where they change what is meant. */
  record Operation(Formula left, char sign, Formula right) implements Formula {
    @Override
    public String text(Places places) {
      return text(left, places, rank(sign)) + sign + text(right, places, rank(sign) + 1);
    }

    private static String text(Formula part, Places places, int least) {
      String text = part.text(places);
      return part instanceof Operation inner && rank(inner.sign) < least ? "(" + text + ")" : text;
    }

    /** How strongly a sign binds. */
    private static int rank(char sign) {
      return switch (sign) {
        case '*', '/' -> 2;
        case '+', '-' -> 1;
        default -> 0;
      };
    }
  }

  /** A function of a spreadsheet by its English name. */
  record Call(String function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String text(Places places) {
      return arguments.stream()
          .map(argument -> argument.text(places))
          .collect(Collectors.joining(",", function + "(", ")"));
    }
  }

  /** This and another added up. */
  default Formula plus(Formula other) {
    return new Operation(this, '+', other);
  }

  /** This less another. */
  default Formula minus(Formula other) {
    return new Operation(this, '-', other);
  }

  /** This over another, or words where the other is zero. */
  default Formula over(Formula other, String orElse) {
    return call(
        "IF",
        new Operation(other, '=', new Whole(0)),
        new Words(orElse),
        new Operation(this, '/', other));
  }

  /** A function of a spreadsheet by its English name. */
  static Formula call(String function, Formula... arguments) {
    return new Call(function, List.of(arguments));
  }
}
