package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.survey.StatusWords.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "active",
        "Active",
        "LIVE",
        "current",
        "past_due",
        "Past Due",
        "past-due",
        "paid",
        "renewed",
        "expanded",
        "upgraded",
        "contracted",
        "non_renewing",
        "aktiv",
        "actif",
        "activo",
        "attivo",
        "ativo",
        "actief",
        "bezahlt",
        "payé",
        "succeeded"
      })
  void pays(String word) {
    assertThat(StatusWords.find(word)).isEqualTo(Status.PAYING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trialing",
        "in_trial",
        "Trial",
        "free",
        "incomplete",
        "incomplete_expired",
        "unpaid",
        "paused",
        "on hold",
        "failed",
        "void",
        "voided",
        "draft",
        "refunded",
        "pausiert",
        "remboursé",
        "pausado",
        "sospeso",
        "suspenso",
        "onbetaald",
        "Trial Expired"
      })
  void paysNot(String word) {
    assertThat(StatusWords.find(word)).isEqualTo(Status.NOT_PAYING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canceled",
        "cancelled",
        "Churned",
        "expired",
        "ended",
        "terminated",
        "inactive",
        "lost",
        "deactivated",
        "closed",
        "lapsed",
        "gekündigt",
        "resilié",
        "annulé",
        "cancelado",
        "disdetto",
        "inativo",
        "opgezegd",
        "Closed Lost"
      })
  void ended(String word) {
    assertThat(StatusWords.find(word)).isEqualTo(Status.ENDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pro", "SMB", "Alder", "", "2024", "actively", "US"})
  void saysNothing(String word) {
    assertThat(StatusWords.find(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "yes, PAYING", "Y, PAYING", "TRUE, PAYING", "1, PAYING", "ja, PAYING", "sí, PAYING",
    "no, ENDED", "N, ENDED", "false, ENDED", "0, ENDED", "nein, ENDED", "não, ENDED"
  })
  void readsFlags(String word, Status status) {
    assertThat(StatusWords.findFlag(word)).isEqualTo(status);
  }

  @Test
  void noOtherWordIsAFlag() {
    assertThat(StatusWords.findFlag("2")).isNull();
    assertThat(StatusWords.flag("active")).isNull();
  }
}
