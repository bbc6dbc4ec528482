package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.result.RetentionResult.Measured;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetentionResultTest {

  private static final Measured NRR =
      new Measured("nrr", MetricValue.Undefined.NO_STARTING_REVENUE);
  private static final Measured LOGO =
      new Measured("logo_retention", new MetricValue.Undefined("customers are not known"));

  private static RetentionResult retention(List<Measured> measures) {
    return new RetentionResult(Slice.TOTAL, null, RevenueBridge.NONE, Memo.UNKNOWN, null, measures);
  }

  @Test
  void saysWhatTheMetricAskedForSays() {
    RetentionResult retention = retention(List.of(NRR, LOGO));
    assertThat(retention.measure("nrr")).isEqualTo(NRR.measure());
    assertThat(retention.measure("logo_retention")).isEqualTo(LOGO.measure());
  }

  @Test
  void refusesAMetricThereIsNot() {
    assertThatThrownBy(() -> retention(List.of(NRR)).measure("grr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no metric grr");
  }

  @Test
  void keepsItsOwnMeasures() {
    List<Measured> measures = new ArrayList<>(List.of(NRR));
    RetentionResult retention = retention(measures);
    measures.clear();
    assertThat(retention.measures()).containsExactly(NRR);
  }

  @Test
  void anAnswerKeepsItsOwnLists() {
    List<RetentionResult> slices = new ArrayList<>(List.of(retention(List.of(NRR))));
    List<Diagnosis> diagnoses = new ArrayList<>(List.of(new Diagnosis("code", "x", List.of())));
    List<Notice> notices = new ArrayList<>(List.of(new Notice("code", "message", 1, null)));
    Map<String, String> columns = new LinkedHashMap<>(Map.of("customer", "Account"));
    Provenance input = new Provenance("a.csv", "balances", 1, 0, 1L, columns, null);
    RetentionResult total = retention(List.of());
    Analysis analysis =
        new Analysis(RetentionRule.asGiven(), input, null, total, slices, diagnoses, notices, null);
    slices.clear();
    diagnoses.clear();
    notices.clear();
    columns.clear();

    assertThat(analysis.slices()).hasSize(1);
    assertThat(analysis.diagnoses()).hasSize(1);
    assertThat(analysis.notices()).hasSize(1);
    assertThat(analysis.input().columns()).containsEntry("customer", "Account");
  }
}
