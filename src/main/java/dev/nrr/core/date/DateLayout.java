package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a date: how it looks and what its parts mean. Most texts look like one layout;
 * where several share a skeleton ({@code 01/02/2024}, {@code 2011/12}) all texts of a column decide
 * together.
 *
 * @param skeleton as of {@link DateTokens}
 * @param fields what each part of the skeleton means: {@code y} a year, {@code z} a year of two
 *     digits, {@code Y} the second of the two calendar years that a year is named by, {@code M} a
 *     month, {@code N} a month of two digits, {@code d} a day, {@code Q} a quarter, {@code H} a
 *     half year, {@code E} an instant
 */
record DateLayout(String skeleton, String fields) {

  /** Two digits up to here are a year 20xx; above it they may as well be 19xx, and are refused. */
  private static final int LAST_SHORT_YEAR = 69;

  private static final int CENTURY = 2000;

  /** Every layout but those of quarters, half years and fiscal years. */
  static final List<DateLayout> ALL =
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
          new DateLayout("n/n/n", "dMz"),
          new DateLayout("n/n/n", "Mdz"),
          new DateLayout("n/n/n", "zMd"),
          new DateLayout("n.n.n", "dMz"),
          new DateLayout("n.n.n", "Mdz"),
          new DateLayout("n.n.n", "zMd"),
          new DateLayout("n-n-n", "dMz"),
          new DateLayout("n-n-n", "Mdz"),
          new DateLayout("n-n-n", "zMd"),
          new DateLayout("n-m-n", "dMz"),
          new DateLayout("n m n", "dMz"),
          new DateLayout("n/m/n", "dMz"),
          new DateLayout("n-m-y", "dMy"),
          new DateLayout("n m y", "dMy"),
          new DateLayout("n/m/y", "dMy"),
          new DateLayout("n. m y", "dMy"),
          new DateLayout("n.my", "dMy"),
          new DateLayout("y-m-n", "yMd"),
          new DateLayout("m n, y", "Mdy"),
          new DateLayout("m n y", "Mdy"),
          new DateLayout("yn", "yN"),
          new DateLayout("y-n", "yN"),
          new DateLayout("y-n", "yY"),
          new DateLayout("y/n", "yN"),
          new DateLayout("y/n", "yY"),
          new DateLayout("y-y", "yY"),
          new DateLayout("y/y", "yY"),
          new DateLayout("n/y", "My"),
          new DateLayout("n-y", "My"),
          new DateLayout("n.y", "Ny"),
          new DateLayout("m-n", "Mz"),
          new DateLayout("mn", "Mz"),
          new DateLayout("m/n", "Mz"),
          new DateLayout("m'n", "Mz"),
          new DateLayout("m 'n", "Mz"),
          new DateLayout("m n", "Mz"),
          new DateLayout("n-m", "zM"),
          new DateLayout("m y", "My"),
          new DateLayout("m-y", "My"),
          new DateLayout("m/y", "My"),
          new DateLayout("my", "My"),
          new DateLayout("y m", "yM"),
          new DateLayout("y-m", "yM"),
          new DateLayout("y", "y"),
          new DateLayout("e", "E"),
          new DateLayout("E", "E"));

  private static final Map<String, List<DateLayout>> BY_SKELETON = bySkeleton();

  private static Map<String, List<DateLayout>> bySkeleton() {
    Map<String, List<DateLayout>> layouts = new HashMap<>();
    for (DateLayout layout : ALL) {
      layouts.putIfAbsent(layout.skeleton, new ArrayList<>());
      layouts.get(layout.skeleton).add(layout);
    }
    return layouts;
  }

  /** The layouts a text may be written in; none if it is no date. */
  static List<DateLayout> of(@Nullable DateTokens text) {
    List<DateLayout> fitting = new ArrayList<>();
    if (text != null) {
      for (DateLayout layout : ofSkeleton(text.skeleton())) {
        if (layout.fits(text)) {
          fitting.add(layout);
        }
      }
    }
    return fitting;
  }

  private static List<DateLayout> ofSkeleton(String skeleton) {
    return isPeriod(skeleton)
        ? PeriodLabels.of(skeleton)
        : BY_SKELETON.getOrDefault(skeleton, List.of());
  }

  /**
   * Whether a skeleton is of a quarter, a half year or a fiscal year, if it is of a date at all.
   */
  static boolean isPeriod(String skeleton) {
    return skeleton.indexOf('q') >= 0 || skeleton.indexOf('h') >= 0 || skeleton.indexOf('f') >= 0;
  }

  /**
   * The layout that a {@code --date-format} stands for where the patterns of Java know no such
   * period: half years, fiscal years, and years named by two.
   */
  static @Nullable DateLayout ofFormat(String format) {
    return ofSkeleton(DateFormatPattern.skeleton(format)).stream()
        .filter(layout -> layout.isFiscal() || layout.grain() == Grain.HALF_YEAR)
        .filter(layout -> new DateFormatPattern(layout).toString().equals(format))
        .findFirst()
        .orElse(null);
  }

  /** What a date so written covers. */
  Grain grain() {
    if (has('d') || has('E')) {
      return Grain.DAY;
    }
    if (has('M') || has('N')) {
      return Grain.MONTH;
    }
    return has('Q') ? Grain.QUARTER : has('H') ? Grain.HALF_YEAR : Grain.YEAR;
  }

  /** Whether it is digits only, as an amount or an identifier is too: {@code 2024}, 20240131. */
  boolean isBareNumber() {
    return skeleton.equals("y") || skeleton.equals("yn") || skeleton.equals("ynn") || has('E');
  }

  /** Whether it says itself that its year need not be the calendar's: {@code FY24, 2023/24}. */
  boolean isFiscal() {
    return skeleton.indexOf('f') >= 0 || has('Y');
  }

  /** Whether the month is a name. */
  boolean hasName() {
    return skeleton.indexOf('m') >= 0;
  }

  /** Whether it is a month's name and two digits, which may be a day as well: {@code Jan 17}. */
  boolean isNameAndNumber() {
    return skeleton.equals("m n") || skeleton.equals("n-m");
  }

  /** Whether its year has two digits only. */
  boolean hasShortYear() {
    return has('z');
  }

  /** The two digits of the year of a text that fits. */
  int shortYear(DateTokens text) {
    return value('z', text);
  }

  /** Whether it is a day that begins with a year of two digits: {@code 24/12/31}. */
  boolean startsWithShortYear() {
    return fields.equals("zMd");
  }

  /**
   * Whether it is meant where nothing in a column tells it from the layout behind it: with dots the
   * day comes first in every country; {@code 2011-12} is a month, and so is a lone {@code 2011/12}.
   *
   * @param texts how many the column has
   */
  boolean isUsual(long texts) {
    return skeleton.startsWith("n.n.")
        || skeleton.equals("y-n")
        || (skeleton.equals("y/n") && texts == 1);
  }

  /** What is open of a text that may be of several layouts, or not a date, of which this is one. */
  String ambiguity() {
    if (isNameAndNumber()) {
      return "a day without a year, or a month of a year: ";
    }
    return grain() == Grain.DAY
        ? "the day or the month may come first: "
        : "a month, or a year named by two: ";
  }

  /** What is the case if it is this layout, as the end of a sentence. */
  String inWords() {
    return switch (fields) {
      case "dMy", "dMz" -> "the day comes first";
      case "Mdy", "Mdz" -> "the month comes first";
      case "zMd" -> "the year comes first";
      case "yN" -> "these are months";
      case "yY" -> "these are years";
      default -> "the number is a year";
    };
  }

  /** Whether a text is written so; then {@link #date} may still find no such date. */
  boolean fits(DateTokens text) {
    return skeleton.equals(text.skeleton())
        && (!text.isTimed() || grain() == Grain.DAY)
        && hasWidth('z', 2, text)
        && hasWidth('N', 2, text)
        && hasWidth('Q', 1, text)
        && hasWidth('H', 1, text)
        && (!has('Y') || text.width(fields.indexOf('Y')) != 1);
  }

  /** The date of a text that fits; null if the calendar has none, or not one that can be told. */
  @Nullable PeriodDate date(DateTokens text, FiscalYear fiscalYear) {
    int year = year(text);
    if (!isYear(year)) {
      return null;
    }
    FiscalYear named = isFiscal() ? fiscalYear.ofLabels() : fiscalYear;
    return switch (grain()) {
      case DAY -> has('E') ? instant(text) : day(year, month(text), value('d', text));
      case MONTH ->
          isMonth(month(text)) ? PeriodDate.ofMonth(YearMonth.of(year, month(text))) : null;
      case QUARTER -> part(Grain.QUARTER, year, value('Q', text), named);
      case HALF_YEAR -> part(Grain.HALF_YEAR, year, value('H', text), named);
      case YEAR -> new PeriodDate(Grain.YEAR, named.endOfYear(year), named);
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

  /** The year of a text that fits, which it is named by; 0 if it is of two that do not meet. */
  private int year(DateTokens text) {
    if (has('E')) {
      return CENTURY;
    }
    int year = has('z') ? CENTURY + value('z', text) : value('y', text);
    if (!has('Y')) {
      return year;
    }
    int second = value('Y', text);
    boolean follows =
        second == (text.width(fields.indexOf('Y')) == 2 ? (year + 1) % 100 : year + 1);
    return follows ? year + 1 : 0;
  }

  private boolean isYear(int year) {
    if (has('z')) {
      return year > 0 && year <= CENTURY + LAST_SHORT_YEAR;
    }
    boolean mayBeAnotherNumber = isBareNumber() || has('Y') || skeleton.equals("n.y");
    return mayBeAnotherNumber ? (year >= 1900 && year < 2200) || year == 9999 : year > 0;
  }

  private int month(DateTokens text) {
    return has('N') ? value('N', text) : value('M', text);
  }

  private static boolean isMonth(int month) {
    return month >= 1 && month <= 12;
  }

  private static PeriodDate instant(DateTokens text) {
    return PeriodDate.ofDay(LocalDate.ofEpochDay(text.value(0)));
  }

  private static @Nullable PeriodDate day(int year, int month, int day) {
    boolean exists = isMonth(month) && day >= 1 && YearMonth.of(year, month).isValidDay(day);
    return exists ? PeriodDate.ofDay(LocalDate.of(year, month, day)) : null;
  }

  private static @Nullable PeriodDate part(Grain grain, int year, int part, FiscalYear named) {
    int parts = Grain.YEAR.months() / grain.months();
    return part >= 1 && part <= parts
        ? new PeriodDate(grain, named.endOfPart(grain, year, part), named)
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

  /** Written out: a record's own makes a dozen classes at its first call, at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateLayout layout
        && skeleton.equals(layout.skeleton)
        && fields.equals(layout.fields);
  }

  @Override
  public int hashCode() {
    return skeleton.hashCode() + fields.hashCode();
  }
}
