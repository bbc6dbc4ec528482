package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every date of 1990 to 2060, written in every notation by code that knows nothing of ours. */
class DateRoundTripTest {

  private static final List<LocalDate> DAYS =
      LocalDate.of(1990, 1, 1).datesUntil(LocalDate.of(2061, 1, 1)).toList();

  private static final List<LocalDate> DAYS_SINCE_2000 =
      DAYS.stream().filter(day -> day.getYear() >= 2000).toList();

  static Stream<Arguments> dayNotations() {
    return Stream.of(
        day("iso", "yyyy-MM-dd", d -> f("%d-%02d-%02d", y(d), m(d), day(d))),
        day(
            "iso with a time",
            "yyyy-MM-dd",
            d -> f("%d-%02d-%02dT%02d:30:00Z", y(d), m(d), day(d), day(d) % 24)),
        day("slashes, year first", "yyyy/M/d", d -> f("%d/%d/%d", y(d), m(d), day(d))),
        day("eight digits", "yyyyMMdd", d -> f("%d%02d%02d", y(d), m(d), day(d))),
        day("european", "dd/MM/yyyy", d -> f("%02d/%02d/%d", day(d), m(d), y(d))),
        day("european, short", "d/M/yyyy", d -> f("%d/%d/%d", day(d), m(d), y(d))),
        day("american", "MM/dd/yyyy", d -> f("%02d/%02d/%d", m(d), day(d), y(d))),
        day(
            "american, short, with a time",
            "M/d/yyyy",
            d -> f("%d/%d/%d %d:05 PM", m(d), day(d), y(d), 1 + day(d) % 12)),
        day("german", "dd.MM.yyyy", d -> f("%02d.%02d.%d", day(d), m(d), y(d))),
        day("dutch", "d-M-yyyy", d -> f("%d-%d-%d", day(d), m(d), y(d))),
        day("english", "d MMMM yyyy", d -> f("%d %s %d", day(d), name(d), y(d))),
        day("american in words", "MMM d, yyyy", d -> f("%s %d, %d", abbreviated(d), day(d), y(d))),
        day(
            "dashes in words",
            "dd-MMM-yyyy",
            d -> f("%02d-%s-%d", day(d), abbreviated(d).toUpperCase(Locale.ROOT), y(d))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dayNotations")
  void everyDayComesBack(String name, String format, Function<LocalDate, String> write) {
    comesBack(format, DAYS, write, Grain.DAY);
  }

  @Test
  void everyDaySince2000ComesBackFromATwoDigitYear() {
    comesBack(
        "d-MMM-yy",
        DAYS_SINCE_2000,
        d -> f("%d-%s-%02d", day(d), abbreviated(d), y(d) % 100),
        Grain.DAY);
  }

  static Stream<Arguments> labelNotations() {
    return Stream.of(
        label("yyyy-MM", Grain.MONTH, d -> f("%d-%02d", y(d), m(d))),
        label("yyyy/MM", Grain.MONTH, d -> f("%d/%02d", y(d), m(d))),
        label("MMM yyyy", Grain.MONTH, d -> abbreviated(d) + " " + y(d)),
        label("MMMM yyyy", Grain.MONTH, d -> name(d).toLowerCase(Locale.ROOT) + " " + y(d)),
        label("MMMyyyy", Grain.MONTH, d -> abbreviated(d) + y(d)),
        label("MMM-yyyy", Grain.MONTH, d -> abbreviated(d) + "-" + y(d)),
        label("yyyy'Q'Q", Grain.QUARTER, d -> f("%dQ%d", y(d), (m(d) + 2) / 3)),
        label("yyyy-'Q'Q", Grain.QUARTER, d -> f("%d-Q%d", y(d), (m(d) + 2) / 3)),
        label("'Q'Q yyyy", Grain.QUARTER, d -> f("Q%d %d", (m(d) + 2) / 3, y(d))),
        label("'Q'Q-yyyy", Grain.QUARTER, d -> f("Q%d-%d", (m(d) + 2) / 3, y(d))),
        label("Q'Q'yyyy", Grain.QUARTER, d -> f("%dQ%d", (m(d) + 2) / 3, y(d))),
        label("'FY'yyyy-'Q'Q", Grain.QUARTER, d -> f("FY%d-Q%d", y(d), (m(d) + 2) / 3)),
        label("yyyy-'H'H", Grain.HALF_YEAR, d -> f("%d-H%d", y(d), (m(d) + 5) / 6)),
        label("'H'H yyyy", Grain.HALF_YEAR, d -> f("h%d %d", (m(d) + 5) / 6, y(d))),
        label("yyyyMM", Grain.MONTH, d -> f("%d%02d", y(d), m(d))),
        label("MM/yyyy", Grain.MONTH, d -> f("%02d/%d", m(d), y(d))),
        label("M/yyyy", Grain.MONTH, d -> f("%d/%d", m(d), y(d))),
        label("yyyy/yy", Grain.YEAR, d -> f("%d/%02d", y(d) - 1, y(d) % 100)),
        label("'FY' yyyy-yy", Grain.YEAR, d -> f("FY %d-%02d", y(d) - 1, y(d) % 100)),
        label("'FY'yyyy", Grain.YEAR, d -> f("FY%d", y(d))),
        label("yyyy", Grain.YEAR, d -> f("%d", y(d))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labelNotations")
  void everyLabelComesBack(String format, Grain grain, Function<LocalDate, String> write) {
    comesBack(format, DAYS, write, grain);
  }

  @Test
  void everyMonthSince2000ComesBackFromATwoDigitYear() {
    comesBack(
        "MMM-yy", DAYS_SINCE_2000, d -> f("%s-%02d", abbreviated(d), y(d) % 100), Grain.MONTH);
    comesBack("MMMyy", DAYS_SINCE_2000, d -> f("%s%02d", abbreviated(d), y(d) % 100), Grain.MONTH);
  }

  @Test
  void everyDayAndPeriodSince2000ComesBackFromATwoDigitYear() {
    comesBack("dd/MM/yy", DAYS_SINCE_2000, d -> f("%02d/%02d/%02d", day(d), m(d), y(d) % 100));
    comesBack("M/d/yy", DAYS_SINCE_2000, d -> f("%d/%d/%02d", m(d), day(d), y(d) % 100));
    comesBack("d.M.yy", DAYS_SINCE_2000, d -> f("%d.%d.%02d", day(d), m(d), y(d) % 100));
    comesBack(
        "'Q'Q''yy", DAYS_SINCE_2000, d -> f("Q%d'%02d", (m(d) + 2) / 3, y(d) % 100), Grain.QUARTER);
    comesBack(
        "H'H'yy", DAYS_SINCE_2000, d -> f("%dH%02d", (m(d) + 5) / 6, y(d) % 100), Grain.HALF_YEAR);
  }

  @Test
  void everySecondOfADayComesBackAsThatDay() {
    List<LocalDate> days = DAYS_SINCE_2000;
    comesBack("epoch", days, d -> Long.toString(d.toEpochDay() * 86_400 + day(d) * 2_500L));
    comesBack("epoch-ms", days, d -> Long.toString(d.toEpochDay() * 86_400_000 + 86_399_999));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "pt", "nl", "sv", "pl"})
  void everyMonthComesBackInEveryLanguage(String language) {
    Locale locale = Locale.forLanguageTag(language);
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
      Map<String, PeriodDate> truth = new LinkedHashMap<>();
      DAYS.forEach(
          d ->
              truth.put(
                  d.getMonth().getDisplayName(style, locale) + " " + y(d),
                  PeriodDate.of(Grain.MONTH, d)));
      DateColumn column = DateColumn.decide(truth.keySet(), FiscalYear.CALENDAR);
      assertThat(column.problems()).isEmpty();
      assertThat(column.dates()).isEqualTo(truth);
      String format = column.notation().format();
      DateNotation pinned = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
      assertThat(DateColumn.read(truth.keySet(), pinned).dates()).isEqualTo(truth);
    }
  }

  @Test
  void everyDayComesBackFromASerialDay() {
    DateNotation excel = DateNotation.ofFormat("excel", FiscalYear.CALENDAR);
    for (LocalDate day : DAYS) {
      long serial = 36_526 + ChronoUnit.DAYS.between(LocalDate.of(2000, 1, 1), day);
      assertThat(excel.parse(Long.toString(serial))).isEqualTo(PeriodDate.ofDay(day));
    }
  }

  @Test
  void everyLabelOfEveryFiscalYearComesBackFromItsText() {
    for (Month start : Month.values()) {
      FiscalYear year = new FiscalYear(start);
      for (LocalDate day = DAYS.get(0); day.getYear() < 2061; day = day.plusDays(9)) {
        for (Grain grain : Grain.values()) {
          PeriodDate label = PeriodDate.of(grain, day, year);
          assertThat(DateOption.parse(label.toString(), year).label()).isEqualTo(label);
          assertThat(label.covers(PeriodDate.ofDay(day))).as("%s covers %s", label, day).isTrue();
        }
      }
    }
  }

  @Test
  void noColumnOfSlashedDaysIsEverReadTheWrongWayRound() {
    for (long seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      boolean dayFirst = random.nextBoolean();
      Map<String, PeriodDate> truth = new LinkedHashMap<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        LocalDate d = DAYS.get(random.nextInt(DAYS.size()));
        int first = dayFirst ? day(d) : m(d);
        int second = dayFirst ? m(d) : day(d);
        truth.put(f("%d/%d/%d", first, second, y(d)), PeriodDate.ofDay(d));
      }
      DateColumn column = DateColumn.decide(truth.keySet(), FiscalYear.CALENDAR);
      boolean telling = truth.values().stream().anyMatch(date -> day(date.day()) > 12);
      assertThat(column.notation() != null).as("seed %d", seed).isEqualTo(telling);
      assertThat(column.dates()).as("seed %d", seed).isEqualTo(telling ? truth : Map.of());
    }
  }

  @Test
  void anyTextIsEitherReadOrRefusedWithAProblem() {
    String alphabet = "0123456789-/. :,TQqHFYJanFebZ+'";
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < random.nextInt(14); i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      DateColumn column = DateColumn.decide(List.of(text.toString()), FiscalYear.CALENDAR);
      assertThat(column.dates().size() + column.problems().size()).as("seed %d", seed).isEqualTo(1);
      assertThat(column.notation() == null).as("seed %d", seed).isEqualTo(column.dates().isEmpty());
    }
  }

  private static void comesBack(
      String format, List<LocalDate> days, Function<LocalDate, String> write) {
    comesBack(format, days, write, Grain.DAY);
  }

  private static void comesBack(
      String format, List<LocalDate> days, Function<LocalDate, String> write, Grain grain) {
    Map<String, PeriodDate> truth = new LinkedHashMap<>();
    days.forEach(day -> truth.put(write.apply(day), PeriodDate.of(grain, day)));
    List<String> texts = new ArrayList<>(truth.keySet());
    Collections.shuffle(texts, new Random(7));

    DateColumn column = DateColumn.decide(texts, FiscalYear.CALENDAR);
    assertThat(column.problems()).isEmpty();
    assertThat(column.dates()).isEqualTo(truth);
    assertThat(column.notation().format()).isEqualTo(format);
    DateNotation pinned = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
    assertThat(DateColumn.read(texts, pinned).dates()).isEqualTo(truth);
  }

  private static Arguments day(String name, String format, Function<LocalDate, String> write) {
    return arguments(name, format, write);
  }

  private static Arguments label(String format, Grain grain, Function<LocalDate, String> write) {
    return arguments(format, grain, write);
  }

  private static String f(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static int y(LocalDate date) {
    return date.getYear();
  }

  private static int m(LocalDate date) {
    return date.getMonthValue();
  }

  private static int day(LocalDate date) {
    return date.getDayOfMonth();
  }

  private static String name(LocalDate date) {
    String name = YearMonth.from(date).getMonth().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String abbreviated(LocalDate date) {
    return name(date).substring(0, 3);
  }
}
