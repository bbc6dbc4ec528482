package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.CalcReport;
import dev.nrr.report.SampleAnalyses;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFormatTest {

  @Test
  void oneRowAResultUnderTheNamesOfTheJson() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("csv", report))
        .isEqualTo(
            """
            slice.segment,window.from,window.to,starting,expansion,contraction,churn,ending,new,\
            reactivation,returned,nrr,grr,undefined,customers.starting,customers.expanded,\
            customers.contracted,customers.churned,customers.unchanged,customers.new,\
            customers.reactivated,logo_retention,logo_retention_undefined,bands.nrr.set,\
            bands.nrr.label,bands.nrr.from,bands.nrr.to,bands.grr.set,bands.grr.label,\
            bands.grr.from,bands.grr.to,bands.logo_retention.set,bands.logo_retention.label,\
            bands.logo_retention.from,bands.logo_retention.to,bands_undefined,rule.method,rule.scope,\
            rule.reactivation,rule.interrupted,rule.min_start,rule.customer,rule.currency,\
            rule.weighting,rule.annualized,rule.where,rule.fiscal_year_start,\
            rule.amount_per,rule.grace,rule.paying
            ,2024-12-31,2025-12-31,2200,100,100,300,1900,450,250,,0.8636363636,0.8181818182,,\
            4,1,1,1,1,1,1,0.7500000000,,b2b-saas,crisis,,0.9000000000,b2b-saas,at risk,,\
            0.8500000000,,,,,,point-to-point,,separate,returned,,Account,USD,,false,,,,,
            Enterprise,2024-12-31,2025-12-31,1500,100,0,0,1600,0,0,,1.0666666667,1.0000000000,,\
            2,1,0,0,1,0,0,1.0000000000,,b2b-saas,healthy,1.0000000000,1.1000000000,b2b-saas,\
            healthy,0.9000000000,,,,,,,point-to-point,,separate,returned,,Account,USD,,false,,,,,
            SMB,2024-12-31,2025-12-31,700,0,100,300,300,0,250,,0.4285714286,0.4285714286,,\
            2,0,1,1,0,0,1,0.5000000000,,b2b-saas,crisis,,0.9000000000,b2b-saas,at risk,,\
            0.8500000000,,,,,,point-to-point,,separate,returned,,Account,USD,,false,,,,,
            "",2024-12-31,2025-12-31,0,0,0,0,0,450,0,,,,starting revenue is zero,\
            0,0,0,0,0,1,0,,no starting customers,,,,,,,,,,,,,,\
            point-to-point,,separate,returned,,Account,USD,,false,,,,,
            """);
  }

  @Test
  void everyRowHasEveryColumn() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("csv", report).lines())
        .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(50));
  }

  @Test
  void slicesOfOtherColumnsStandSideBySide() {
    ObjectNode segment = ObjectNode.NONE.with("segment", Cell.words("SMB"));
    ObjectNode region = ObjectNode.NONE.with("region", Cell.words("EMEA"));
    assertThat(
            Rendering.of(
                "csv", Rendering.rows(row(ObjectNode.NONE, 1), row(segment, 2), row(region, 3))))
        .isEqualTo(
            """
            slice.segment,slice.region,n
            ,,1
            SMB,,2
            ,EMEA,3
            """);
  }

  private static ObjectNode row(ObjectNode slice, long n) {
    return ObjectNode.NONE.with("slice", slice).with("n", new Cell.Count(n));
  }

  @Test
  void numbersArePlainAndTextIsQuotedAndGuarded() {
    ObjectNode row =
        ObjectNode.NONE
            .with("money", new Cell.Money(Amount.of("-1234567.125")))
            .with("share", new Cell.Share(Ratio.ofPercent("-5"), List.of()))
            .with("points", new Cell.Points(Ratio.ofPercent("2"), List.of()))
            .with("limit", new Cell.Limit(Ratio.ofPercent("110")))
            .with("flag", new Cell.Flag(true))
            .with("formula", Cell.words("=cmd|' /C calc'!A0"))
            .with("quotes", Cell.words("say \"hi\", twice\nor once"))
            .with("spaces", Cell.words(" a "))
            .with("toned", new Cell.Toned(Tone.GOOD, Cell.words("good")))
            .with("sentence", Cell.sentence(Cell.words("a, "), new Cell.Count(1234)));
    assertThat(Rendering.of("csv", Rendering.rows(row)))
        .isEqualTo(
            """
            money,share,points,limit,flag,formula,quotes,spaces,toned,sentence
            -1234567.125,-0.0500000000,0.0200000000,1.1000000000,true,'=cmd|' /C calc'!A0,\
            "say ""hi"", twice
            or once"," a ",good,"a, 1,234"
            """);
  }

  @Test
  void aHeaderIsGuardedLikeAValue() {
    assertThat(
            Rendering.of("csv", Rendering.rows(ObjectNode.NONE.with("=a\"b", new Cell.Count(1)))))
        .isEqualTo("\"'=a\"\"b\"\n1\n");
  }

  @Test
  void aListHasNoPlaceInARow() {
    Report report = Rendering.rows(ObjectNode.NONE.with("list", new ArrayNode(List.of())));
    assertThatThrownBy(() -> Rendering.of("csv", report))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a list in a row: list");
  }
}
