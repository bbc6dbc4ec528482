package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan_change_mrr | plan change mrr",
        "MonthlyCharges | monthly charges",
        "MRR(expected revenue per month) | mrr expected revenue per month",
        "MRRAmount | mrr amount",
        "amountUSD | amount usd",
        "isActive | is active",
        "unit-price [EUR] | unit price eur",
        "# | number",
        "Churn % | churn percent",
        "userIDs | user ids",
        "Währung | wahrung",
        "event_id | event id",
        "Vendor | vendor",
        "Q1 | q1"
      })
  void splitsHeaders(String header, String words) {
    assertThat(String.join(" ", HeaderWords.of(header).list())).isEqualTo(words);
  }

  @Test
  void matchesWholeWordsOnly() {
    assertThat(HeaderWords.of("Vendor").hasAny(Set.of("end"))).isFalse();
    assertThat(HeaderWords.of("contract_value").hasAny(Set.of("contraction"))).isFalse();
    assertThat(HeaderWords.of("end date").hasAny(Set.of("end"))).isTrue();
  }

  @Test
  void hasNoWordsWithoutLetters() {
    assertThat(HeaderWords.of(" - ").isEmpty()).isTrue();
  }
}
