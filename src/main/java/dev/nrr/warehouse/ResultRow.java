package dev.nrr.warehouse;

import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a result read from left to right. */
final class ResultRow {

  private final List<@Nullable Object> values;
  private int next;

  ResultRow(SqlRow row) {
    values = row.values();
  }

  @Nullable Object value() {
    return values.get(next++);
  }

  /** A text; an empty one in the place of none. */
  String text() {
    Object value = value();
    return value == null ? "" : value.toString();
  }

  boolean flag() {
    return number() != 0;
  }

  int integer() {
    return Math.toIntExact(number());
  }

  long number() {
    return decimal().longValueExact();
  }

  /** A number, which has to be there: a sum that an engine could not tell is not taken for 0. */
  BigDecimal decimal() {
    BigDecimal decimal = decimalOrNull();
    if (decimal == null) {
      throw new EngineFault("a sum came back as NULL");
    }
    return decimal;
  }

  /** A day. */
  LocalDate day() {
    return dayOf(value());
  }

  /** A value that is a day. */
  static LocalDate dayOf(@Nullable Object value) {
    if (value instanceof LocalDate day) {
      return day;
    }
    throw new EngineFault("a date came back as " + value);
  }

  /** A number; 0 where there is none, since no row had one. */
  BigDecimal decimalOrZero() {
    BigDecimal decimal = decimalOrNull();
    return decimal == null ? BigDecimal.ZERO : decimal;
  }

  /** A number; null where there is none. NaN and infinity are no numbers. */
  @Nullable BigDecimal decimalOrNull() {
    Object value = value();
    if (value == null || value instanceof BigDecimal) {
      return (BigDecimal) value;
    }
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException none) {
      throw new EngineFault("a sum came back as " + value);
    }
  }
}
