package dev.nrr.input.survey;

import static dev.nrr.input.survey.Tables.facts;
import static dev.nrr.input.survey.Tables.roles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TakenStatusTest {

  private static final String SUBSCRIPTIONS =
      "customer:customer,start:start,end:end,amount:amount,";

  @ParameterizedTest
  @CsvSource({
    "Status, active, trialing, field",
    "Subscription Status, Active, Canceled, field",
    "State, live, expired, field",
    "Stato, attivo, disdetto, field",
    "is_active, true, false, field",
    "Status, active, paused, telling",
    "Status, active, unpaid, telling",
    "Status, past_due, trialing, telling",
    "Status, active, someword, telling",
    "notes, active, trialing, telling",
  })
  void takesWordsThatNobodyDoubts(String header, String one, String two, String role) {
    assertThat(
            roles(
                    "snapshots",
                    "c:customer,month:date,mrr:amount," + header,
                    "a,2024-12,5," + one,
                    "b,2024-12,5," + two)
                .get(3)
                .word())
        .isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource({
    "status, active, '', canceled, 2024-05-01, attribute",
    "status, active, '', canceled, '', telling",
    "status, active, '', trialing, '', field",
    "is_active, 1, '', 0, 2024-05-01, attribute",
    "churned, no, '', yes, 2024-05-01, attribute",
    "is_trial, no, '', yes, '', field",
  })
  void subscriptionsThatEndedSaySinceWhen(
      String header, String one, String oneEnd, String two, String twoEnd, String role) {
    assertThat(
            roles(
                    "subscriptions",
                    SUBSCRIPTIONS + header,
                    "a,2024-01-01," + oneEnd + ",5," + one,
                    "b,2024-01-01," + twoEnd + ",5," + two)
                .get(4)
                .word())
        .isEqualTo(role);
  }

  @Test
  void wordsThatTheUserGivesAreTakenWithTheirMeaning() {
    String header = "c:customer,month:date,mrr:amount,status";
    StatusWords.Said said = new StatusWords.Said(Set.of("Paused"), Set.of("odd"));
    TableFacts rows =
        facts(said, "snapshots", header, "a,2024-12,5,paused", "b,2024-12,5,ODD", "c,2024-12,5,");
    assertThat(TellingColumns.roles(rows).get(3).word()).isEqualTo("field");
    assertThat(TakenStatus.endedWords(rows)).isNull();
    TableFacts all = facts(said, "snapshots", header, "a,2024-12,5,active", "b,2024-12,5,active");
    assertThat(TellingColumns.roles(all).get(3).reason()).isEqualTo("says who pays");
    assertThat(TellingColumns.roles(facts("snapshots", header, "a,2024-12,5,active")).get(3).word())
        .isEqualTo("attribute");
  }

  @Test
  void aSecondStatusIsAskedOrIgnoredBesideOneThatIsMapped() {
    assertThat(
            Tables.remedies(
                roles(
                    "snapshots",
                    "c:customer,m:date,mrr:amount,status:status,billing_status",
                    "a,2024-12,5,active,trialing"),
                "billing_status"))
        .containsExactly("--ignore billing_status   (status alone says who pays)");
  }

  @Test
  void tellsTheWordsOfRowsThatEnded() {
    String header = "c:customer,month:date,mrr:amount,status";
    TableFacts rows = facts("snapshots", header, "a,2024-12,5,active", "a,2025-01,5,churned");
    TakenStatus.Words words = Objects.requireNonNull(TakenStatus.endedWords(rows));
    assertThat(words.isEnded(" churned ")).isTrue();
    assertThat(words.isEnded("active")).isFalse();
    assertThat(words.isEnded("trial")).isNull();
    ColumnRole today = TakenStatus.ofToday(TellingColumns.roles(rows).get(3));
    assertThat(today.word()).isEqualTo("telling");
    assertThat(today.remedies()).hasSize(2);
    assertThat(
            TakenStatus.endedWords(
                facts("snapshots", header, "a,2024-12,5,active", "a,2025-01,5,trialing")))
        .isNull();
  }
}
