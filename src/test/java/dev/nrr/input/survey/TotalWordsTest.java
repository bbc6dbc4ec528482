package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.survey.TotalWords.Match;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotalWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total",
        "TOTAL",
        "total:",
        " Grand total ",
        "Grand-Total",
        "Subtotal",
        "Sub-total",
        "Sum",
        "Overall",
        "All customers",
        "All",
        "(all)",
        "Total MRR",
        "** Total **",
        "Total (USD)",
        "Total 2024",
        "Gesamt",
        "Summe",
        "Zwischensumme",
        "Gesamtergebnis",
        "Alle Kunden",
        "Totale",
        "Totale generale",
        "Totaal",
        "Suma",
        "Soma",
        "Ensemble",
        "Total général",
        "Sous-total",
        "Tous les clients",
        "Totalt",
        "Summa",
        "Razem",
        "Łącznie",
        "Suma częściowa",
        "Итого",
        "Всего",
        "Total geral",
        "合計"
      })
  void isATotal(String name) {
    assertThat(TotalWords.match(name)).isEqualTo(Match.WHOLE);
    assertThat(TotalWords.groupOf(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Alder Total, Alder",
    "Total Alder, Alder",
    "Alder Ltd - Total:, Alder Ltd",
    "Total: Alder, Alder",
    "Total Energies, Energies",
    "Birke GmbH Summe, Birke GmbH",
    "Итого Берёза, Берёза"
  })
  void mayBeATotal(String name, String group) {
    assertThat(TotalWords.match(name)).isEqualTo(Match.PART);
    assertThat(TotalWords.groupOf(name)).isEqualTo(group);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Alder",
        "",
        " ",
        "-",
        "Totally Spies",
        "Subtotalis",
        "Overall Murals",
        "Suma Foods",
        "Ensemble Health",
        "Summary Inc",
        "A Total Mess",
        "Customers",
        "Allianz",
        "42",
        "Müller Gesamtschule"
      })
  void isACustomer(String name) {
    assertThat(TotalWords.match(name)).isEqualTo(Match.NONE);
  }

  @Test
  void cheapTestIsNeverFalseForATotal() {
    Random random = new Random(7);
    String[] parts = {
      "Total", "Alder", "sum", "Über", "итого", " ", "-", ":", "(", "Summe", "7", "all", "customers"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int part = random.nextInt(5); part >= 0; part--) {
        name.append(parts[random.nextInt(parts.length)]);
      }
      String text = name.toString();
      byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.UTF_8);
      boolean total = TotalWords.match(text) != Match.NONE;
      if (total) {
        assertThat(TotalWords.mayBeTotal(text)).as(text).isTrue();
      }
      if (total || (isAscii(text) && TotalWords.mayBeTotal(text))) {
        assertThat(TotalWords.mayBeTotal(bytes, 1, bytes.length - 1)).as(text).isTrue();
      }
    }
  }

  @Test
  void cheapTestOfBytesPassesFewNames() {
    byte[] name = "Alder Ltd".getBytes(StandardCharsets.UTF_8);
    assertThat(TotalWords.mayBeTotal(name, 0, name.length)).isFalse();
    assertThat(TotalWords.mayBeTotal(name, 0, 0)).isFalse();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
