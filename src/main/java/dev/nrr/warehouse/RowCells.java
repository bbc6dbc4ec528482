package dev.nrr.warehouse;

import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.request.RowEngine.Holds;
import dev.nrr.input.source.ExactNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of a driver as the texts that a file of text would have. */
final class RowCells {

  private static final MathContext DOUBLE = Holds.DOUBLE.decimals();
  private static final MathContext SINGLE = Holds.SINGLE.decimals();

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private static final int NANOS = 1_000_000_000;

  private final SqlDialect dialect;

  RowCells(SqlDialect dialect) {
    this.dialect = dialect;
  }

  /**
   * {@return the text of a value; empty for none}
   *
   * @param index of the column, from 1
   * @throws IllegalArgumentException if it is nothing that a file of text has
   */
  String text(ResultSet rows, int index, Column column) throws SQLException {
    if (column.holds() == Holds.NESTED || column.holds() == Holds.BYTES) {
      return ""; // does not matter, as the user says
    }
    Object value = rows.getObject(index);
    if (value instanceof Date) {
      return JdbcEngine.day(rows, index).toString();
    }
    if (value instanceof String text && column.holds() == Holds.INSTANT) {
      return text + "Z"; // of a session in UTC
    }
    if (value instanceof Timestamp || column.holds() == Holds.INSTANT) {
      return value == null ? "" : time(rows, index, column.holds() == Holds.INSTANT);
    }
    return text(value, rows, index);
  }

  private static String text(@Nullable Object value, ResultSet rows, int index)
      throws SQLException {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof BigDecimal number) {
      return ExactNumber.cell(number.toPlainString());
    }
    if (value instanceof BigInteger || isWhole(value)) {
      return value.toString();
    }
    if (value instanceof Double number) {
      return text(number);
    }
    if (value instanceof Float number) {
      return text(number);
    }
    if (value instanceof LocalDateTime time) {
      return text(time);
    }
    if (value instanceof LocalDate || value instanceof Boolean) {
      return value.toString();
    }
    String text = rows.getString(index);
    return text == null ? "" : text;
  }

  private static boolean isWhole(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  /**
   * {@return the decimal that a float is written from}
   *
   * <p>A decimal of 15 digits at most comes out of a float as it went in; what has more is written
   * whole, so that it can be told: {@code 10.1}, but {@code 0.30000000000000004}.
   */
  static String text(double number) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal few = new BigDecimal(number).round(DOUBLE).stripTrailingZeros();
    BigDecimal decimal = few.doubleValue() == number ? few : BigDecimal.valueOf(number);
    return ExactNumber.cell(decimal.toPlainString());
  }

  /** {@return the same of a float of 24 bits, and 6 digits} */
  static String text(float number) {
    if (Float.isNaN(number) || Float.isInfinite(number)) {
      return Float.toString(number);
    }
    BigDecimal few = new BigDecimal(number).round(SINGLE).stripTrailingZeros();
    BigDecimal decimal = few.floatValue() == number ? few : new BigDecimal(Float.toString(number));
    return ExactNumber.cell(decimal.toPlainString());
  }

  /** A day with a time, of no zone or of UTC; never of the zone that this machine is in. */
  private String time(ResultSet rows, int index, boolean instant) throws SQLException {
    if (!instant) {
      return text(rows.getObject(index, LocalDateTime.class));
    }
    OffsetDateTime time =
        dialect.name().equals("trino")
            ? rows.getObject(index, ZonedDateTime.class).toOffsetDateTime()
            : rows.getObject(index, OffsetDateTime.class);
    return text(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()) + "Z";
  }

  private static String text(LocalDateTime time) {
    String second = SECOND.format(time);
    String nanos = Integer.toString(NANOS + time.get(ChronoField.NANO_OF_SECOND)).substring(1);
    int end = nanos.length();
    while (end > 0 && nanos.charAt(end - 1) == '0') {
      end--;
    }
    return end == 0 ? second : second + "." + nanos.substring(0, end);
  }
}
