package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.DateFormatSymbols;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {

  /** The names as the Java runtime knows them, which were not copied from here. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "de-AT", "es", "fr", "it", "pt", "pt-BR", "nl", "sv", "pl"})
  void knowsTheMonthsOfTheRuntime(String language) {
    Locale locale = Locale.forLanguageTag(language);
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int month = 0; month < 12; month++) {
      for (String[] names : List.of(symbols.getMonths(), symbols.getShortMonths())) {
        String name = names[month].replace(".", "");
        for (String written : List.of(name, name.toUpperCase(locale), withoutAccents(name))) {
          assertThat(MonthNames.find(written)).as(written).isNotNull();
          assertThat(MonthNames.find(written).month()).as(written).isEqualTo(month + 1);
        }
      }
    }
  }

  private static String withoutAccents(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  @ParameterizedTest
  @CsvSource({
    "Mrz, 3",
    "Maerz, 3",
    "MÄRZ, 3",
    "Mär, 3",
    "Okt, 10",
    "Dez, 12",
    "Jänner, 1",
    "Feber, 2",
    "ene, 1",
    "set, 9",
    "sept, 9",
    "setiembre, 9",
    "août, 8",
    "aout, 8",
    "juil, 7",
    "juill, 7",
    "déc, 12",
    "de\u0301c, 12",
    "fév, 2",
    "gen, 1",
    "giu, 6",
    "lug, 7",
    "ott, 10",
    "sett, 9",
    "fev, 2",
    "out, 10",
    "março, 3",
    "mrt, 3",
    "maart, 3",
    "mei, 5",
    "maj, 5",
    "augusti, 8",
    "paź, 10",
    "paz, 10",
    "września, 9",
    "lis, 11",
    "gru, 12",
    "sty, 1",
  })
  void knowsTheUsualSpellings(String name, int month) {
    assertThat(MonthNames.find(name).month()).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "jui", "mensis", "q", "customer", "mrr", "de"})
  void knowsNothingElse(String word) {
    assertThat(MonthNames.find(word)).isNull();
  }

  @Test
  void noNameIsOfTwoMonthsWhateverTheLanguage() {
    Map<String, Integer> months = new HashMap<>();
    Stream.concat(MonthNames.FULL.stream(), MonthNames.SHORT.stream())
        .forEach(
            line -> {
              String[] names = line.split(" ");
              assertThat(names).hasSize(12);
              for (int month = 0; month < 12; month++) {
                if (!names[month].equals("-")) {
                  Integer before = months.put(names[month], month);
                  assertThat(before).as(names[month]).isIn(null, month);
                }
              }
            });
  }

  @Test
  void mayIsFullAndShort() {
    assertThat(MonthNames.isFull(5, 3)).isTrue();
    assertThat(MonthNames.isShort(5, 3)).isTrue();
    assertThat(MonthNames.isShort(9, 4)).isTrue();
    assertThat(MonthNames.isShort(9, 9)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Dez. 2024, Dec 2024",
    "Dezember 2024, December 2024",
    "31.Dez.2024, 31.Dec2024",
    "enero de 2024, January de 2024",
    "mai 2024, May 2024",
    "Total 2024, Total 2024",
    "Q1 2024, Q1 2024",
  })
  void saysItInEnglish(String text, String english) {
    assertThat(MonthNames.inEnglish(text)).isEqualTo(english);
  }
}
