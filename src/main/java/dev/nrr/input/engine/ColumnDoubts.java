package dev.nrr.input.engine;

import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.request.RowEngine.Decimal;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.ExactNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the values of a column leave open, whatever it will be used as. */
class ColumnDoubts {

  /** Columns that leave nothing open. */
  private static final ColumnDoubts NOTHING = new ColumnDoubts();

  /**
   * What can be read two ways.
   *
   * @param row the first in which it stands, from 1; 0 for all
   * @param way a way out; null where none can be typed as it is
   */
  record Doubt(long row, String message, @Nullable Suggestion way) {}

  private ColumnDoubts() {}

  /**
   * The watch of a column.
   *
   * @param cast the decimals that floats are, as the user says
   */
  static ColumnDoubts of(Column column, @Nullable Decimal cast) {
    return switch (column.holds()) {
      case DOUBLE, SINGLE -> new Floats(column, cast);
      case INSTANT -> new Instants(column);
      case TEXT, EXACT, NESTED, BYTES -> NOTHING;
    };
  }

  /** The cell as it is kept, taken note of. */
  String keep(String cell, long row) {
    return cell;
  }

  /** Why a column is none of amounts; null for nothing. */
  @Nullable Doubt inexact() {
    return null;
  }

  /** Why a column is none of days; null for nothing. */
  @Nullable Doubt otherMidnight() {
    return null;
  }

  /** Floats, which are decimals as long as they have few digits. */
  private static final class Floats extends ColumnDoubts {
    private static final Decimal CENTS = new Decimal(18, 2);

    /** What is dropped is less than this many places behind the last of a decimal. */
    private static final int DROPPED = 3;

    private final Column column;
    private final @Nullable Decimal cast;
    private final MathContext digits;
    private @Nullable String first;
    private long row;
    private boolean cents = true;

    Floats(Column column, @Nullable Decimal cast) {
      this.column = column;
      this.cast = cast;
      this.digits = column.holds().decimals();
    }

    @Override
    String keep(String cell, long at) {
      BigDecimal exact = number(cell);
      if (exact == null) {
        return cell;
      }
      Decimal asked = cast;
      BigDecimal kept = asked == null ? exact : rounded(exact, asked);
      boolean isExact = asked == null ? digits(exact) <= digits.getPrecision() : kept != null;
      if (isExact) {
        return asked == null || kept == null ? cell : ExactNumber.cell(kept.toPlainString());
      }
      cents &= rounded(exact, CENTS) != null;
      if (first == null) {
        first = cell;
        row = at;
      }
      return cell;
    }

    private static int digits(BigDecimal number) {
      return number.stripTrailingZeros().precision();
    }

    /** The decimal that a float was meant to be; null where it was none of the type. */
    private @Nullable BigDecimal rounded(BigDecimal exact, Decimal type) {
      BigDecimal few = exact.round(digits).stripTrailingZeros();
      BigDecimal dropped = exact.subtract(few).abs();
      boolean fits =
          few.scale() <= type.scale()
              && few.precision() - few.scale() <= type.precision() - type.scale()
              && dropped.compareTo(BigDecimal.ONE.movePointLeft(type.scale() + DROPPED)) < 0;
      return fits ? few : null;
    }

    private static @Nullable BigDecimal number(String cell) {
      boolean number = !cell.isEmpty() && "-0123456789".indexOf(cell.charAt(0)) >= 0;
      return number && !cell.equals("-Infinity") ? new BigDecimal(cell) : null;
    }

    @Override
    @Nullable Doubt inexact() {
      if (first == null) {
        return null;
      }
      if (cast != null) {
        return new Doubt(row, first + " would be changed by --amount-cast " + cast, null);
      }
      int most = digits.getPrecision();
      String message =
          first + " is " + column.type() + " of more than " + most + " digits, and no exact amount";
      return cents
          ? new Doubt(
              row,
              message,
              Suggestion.of(
                  "amounts have two decimals; what a float has behind digit "
                      + most
                      + " is dropped",
                  "--amount-cast",
                  CENTS.toString()))
          : new Doubt(row, message + "; a DECIMAL column keeps amounts as they are", null);
    }
  }

  /** Instants: the days of another time zone begin at other times than those of UTC. */
  private static final class Instants extends ColumnDoubts {
    private static final int CLOCK = 11;
    private static final String MIDNIGHT = "00:00:00";

    /** More times of day than midnights have with summer time and without. */
    private static final int SEVERAL = 3;

    private final Column column;
    private final Set<String> clocks = new TreeSet<>();

    Instants(Column column) {
      this.column = column;
    }

    @Override
    String keep(String cell, long at) {
      if (clocks.size() < SEVERAL && cell.length() > CLOCK) {
        clocks.add(cell.substring(CLOCK, Math.min(cell.length(), CLOCK + MIDNIGHT.length())));
      }
      return cell;
    }

    @Override
    @Nullable Doubt otherMidnight() {
      boolean midnights = !clocks.isEmpty() && clocks.size() < SEVERAL;
      for (String clock : clocks) {
        midnights &= !clock.equals(MIDNIGHT) && clock.endsWith(":00");
      }
      return midnights
          ? new Doubt(
              0,
              "column "
                  + column.name()
                  + " is "
                  + column.type()
                  + ", all at "
                  + String.join(" or ", clocks)
                  + " UTC: days of another time zone; a SELECT in --query FILE (over a file with --jdbc"
                  + " jdbc:duckdb:) can say which, as CAST(timezone('Europe/Berlin', "
                  + column.name()
                  + ") AS DATE)",
              null)
          : null;
    }
  }
}
