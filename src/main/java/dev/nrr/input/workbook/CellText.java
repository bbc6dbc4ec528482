package dev.nrr.input.workbook;

import dev.nrr.input.source.ExactNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The stored value of a cell as the text of a field. */
final class CellText {

  /** So many digits of a number are kept by a workbook and shown. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal SECONDS = BigDecimal.valueOf(24 * 60 * 60);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);

  /** Day 0; day 60 never was, which all later days count. */
  private static final LocalDate FIRST_1900 = LocalDate.of(1899, 12, 30);

  private static final int NO_DAY = 60;

  private CellText() {}

  /**
   * A number, as what its format says it is.
   *
   * @param from1904 whether days are counted from 1904
   */
  static String number(BigDecimal stored, NumberFormat format, boolean from1904) {
    boolean isDay = stored.signum() >= 0 && stored.compareTo(LAST_DAY) < 0;
    if (format.isDate() && isDay) {
      return date(stored, format, from1904);
    }
    if (format.percent()) {
      return decimal(stored.movePointRight(2)) + "%";
    }
    String number = decimal(stored);
    if (format.currency() == null) {
      return number;
    }
    return number.startsWith("-")
        ? "-" + format.currency() + number.substring(1)
        : format.currency() + number;
  }

  /** The shortest decimal that a number shows: 0.1 + 0.2 is 0.3. Whole numbers stay whole. */
  private static String decimal(BigDecimal stored) {
    BigDecimal whole = stored.stripTrailingZeros();
    BigDecimal number = whole.scale() > 0 ? whole.round(DIGITS).stripTrailingZeros() : whole;
    return ExactNumber.cell(number.toPlainString());
  }

  /** A date as far as its format shows it: a month where there is no day. */
  private static String date(BigDecimal stored, NumberFormat format, boolean from1904) {
    long day = stored.longValue();
    BigDecimal part = stored.subtract(BigDecimal.valueOf(day)).multiply(SECONDS);
    long seconds = part.setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDate first = from1904 ? FIRST_1904 : day < NO_DAY ? FIRST_1900.plusDays(1) : FIRST_1900;
    LocalDateTime time =
        first.plusDays(day).atStartOfDay().plusSeconds(format.time() ? seconds : 0);
    String date = time.toLocalDate().toString();
    if (!format.day()) {
      return format.month() ? date.substring(0, 7) : date.substring(0, 4);
    }
    return time.toLocalTime().toSecondOfDay() > 0 ? date + " " + clock(time) : date;
  }

  private static String clock(LocalDateTime time) {
    return two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond());
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
