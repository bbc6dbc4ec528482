package dev.nrr.core.date;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a date: how it looks and what its parts mean. Every text looks like one
 * layout, save where day and month may stand either way round: there two layouts share a skeleton,
 * the one with the day first before the other.
 *
 * @param skeleton as of {@link DateTokens}
 * @param fields what each part y, n or m means: {@code y} a year, {@code z} a year of two digits,
 *     {@code M} a month, {@code N} a month of two digits, {@code d} a day, {@code Q} a quarter
 */
record DateLayout(String skeleton, String fields) {

  /** Two digits up to here are a year 20xx; above it they may as well be 19xx, and are refused. */
  private static final int LAST_SHORT_YEAR = 69;

  private static final int CENTURY = 2000;

  private static final List<DateLayout> ALL =
      List.of(
          new DateLayout("y-n-n", "yMd"),
          new DateLayout("y/n/n", "yMd"),
          new DateLayout("y.n.n", "yMd"),
          new DateLayout("ynn", "yMd"),
          new DateLayout("n/n/y", "dMy"),
          new DateLayout("n/n/y", "Mdy"),
          new DateLayout("n.n.y", "dMy"),
          new DateLayout("n.n.y", "Mdy"),
          new DateLayout("n-n-y", "dMy"),
          new DateLayout("n-n-y", "Mdy"),
          new DateLayout("n-m-n", "dMz"),
          new DateLayout("n-m-y", "dMy"),
          new DateLayout("n m y", "dMy"),
          new DateLayout("m n, y", "Mdy"),
          new DateLayout("m n y", "Mdy"),
          new DateLayout("y-n", "yN"),
          new DateLayout("y/n", "yN"),
          new DateLayout("m-n", "Mz"),
          new DateLayout("mn", "Mz"),
          new DateLayout("m y", "My"),
          new DateLayout("m-y", "My"),
          new DateLayout("my", "My"),
          new DateLayout("yqn", "yQ"),
          new DateLayout("y-qn", "yQ"),
          new DateLayout("y qn", "yQ"),
          new DateLayout("qn y", "Qy"),
          new DateLayout("qn-y", "Qy"),
          new DateLayout("y", "y"));

  private static final Map<String, List<DateLayout>> BY_SKELETON =
      ALL.stream().collect(groupingBy(DateLayout::skeleton));

  /** The layouts a text may be written in; two where day and month may stand either way round. */
  static List<DateLayout> of(@Nullable DateTokens text) {
    if (text == null) {
      return List.of();
    }
    List<DateLayout> layouts = BY_SKELETON.getOrDefault(text.skeleton(), List.of());
    return layouts.isEmpty() || layouts.get(0).fits(text) ? layouts : List.of();
  }

  /** What a date so written covers. */
  Grain grain() {
    if (has('d')) {
      return Grain.DAY;
    }
    return has('Q') ? Grain.QUARTER : has('M') || has('N') ? Grain.MONTH : Grain.YEAR;
  }

  /** Whether it is digits only, as an amount or an identifier is too: {@code 2024}, 20240131. */
  boolean isBareNumber() {
    return skeleton.equals("y") || skeleton.equals("ynn");
  }

  /** Whether the month is a name. */
  boolean hasName() {
    return skeleton.indexOf('m') >= 0;
  }

  /** Whether a text is written so; then {@link #date} may still find no such date. */
  boolean fits(DateTokens text) {
    return skeleton.equals(text.skeleton())
        && (!text.isTimed() || grain() == Grain.DAY)
        && hasWidth('z', 2, text)
        && hasWidth('N', 2, text)
        && hasWidth('Q', 1, text);
  }

  /** The date of a text that fits; null if the calendar has none, or not one that can be told. */
  @Nullable PeriodDate date(DateTokens text, FiscalYear fiscalYear) {
    int year = has('z') ? CENTURY + value('z', text) : value('y', text);
    if (!isYear(year)) {
      return null;
    }
    return switch (grain()) {
      case DAY -> day(year, month(text), value('d', text));
      case MONTH ->
          isMonth(month(text)) ? PeriodDate.ofMonth(YearMonth.of(year, month(text))) : null;
      case QUARTER -> quarter(year, value('Q', text), fiscalYear);
      case YEAR -> new PeriodDate(Grain.YEAR, fiscalYear.endOfYear(year), fiscalYear);
    };
  }

  /** Why a text that fits is not a date. */
  String whyNot(String text, DateTokens cut) {
    return (isCenturyOpen(cut) ? "a year of 19.. or of 20..: " : "no such date: ")
        + DateException.quoted(text);
  }

  /** Whether the year of a text that fits has two digits that may be of either century. */
  boolean isCenturyOpen(DateTokens text) {
    return has('z') && value('z', text) > LAST_SHORT_YEAR;
  }

  private boolean isYear(int year) {
    if (has('z')) {
      return year <= CENTURY + LAST_SHORT_YEAR;
    }
    return isBareNumber() ? (year >= 1900 && year < 2200) || year == 9999 : year > 0;
  }

  private int month(DateTokens text) {
    return has('N') ? value('N', text) : value('M', text);
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= 12;
  }

  private static @Nullable PeriodDate day(int year, int month, int day) {
    boolean exists = isMonth(month) && day >= 1 && YearMonth.of(year, month).isValidDay(day);
    return exists ? PeriodDate.ofDay(LocalDate.of(year, month, day)) : null;
  }

  private static @Nullable PeriodDate quarter(int year, int quarter, FiscalYear fiscalYear) {
    return quarter >= 1 && quarter <= 4
        ? new PeriodDate(Grain.QUARTER, fiscalYear.endOfQuarter(year, quarter), fiscalYear)
        : null;
  }

  private boolean has(char field) {
    return fields.indexOf(field) >= 0;
  }

  private int value(char field, DateTokens text) {
    return text.value(fields.indexOf(field));
  }

  private boolean hasWidth(char field, int width, DateTokens text) {
    return !has(field) || text.width(fields.indexOf(field)) == width;
  }
}
