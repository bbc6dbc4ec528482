package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.TieOut;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small analyses that tests of reports and formats share. */
public final class SampleAnalyses {

  /** From the end of 2024 to the end of 2025. */
  public static final Window YEAR_2025 =
      new Window(
          PeriodDate.ofDay(LocalDate.of(2024, 12, 31)),
          PeriodDate.ofDay(LocalDate.of(2025, 12, 31)));

  /** Movements as given. */
  public static final RetentionRule AS_GIVEN = RetentionRule.asGiven();

  /** The default rule of input with customers. */
  public static final RetentionRule POINT_TO_POINT = RetentionRule.pointToPoint();

  private SampleAnalyses() {}

  /** The bands of the built-in {@code b2b-saas} set. */
  public static BenchmarkContext b2bSaas() {
    return BenchmarkContext.of(
        new BenchmarkSet(
            "b2b-saas",
            List.of(
                band("nrr", null, "90", "crisis"),
                band("nrr", "90", "100", "acceptable"),
                band("nrr", "100", "110", "healthy"),
                band("nrr", "110", "120", "excellent"),
                band("nrr", "120", null, "world-class"),
                band("grr", null, "85", "at risk"),
                band("grr", "85", "90", "acceptable"),
                band("grr", "90", null, "healthy"))),
        null);
  }

  /** A band of any segment. */
  public static Band band(String metric, @Nullable String from, @Nullable String to, String label) {
    return new Band(metric, percent(from), percent(to), label, null, null, null, null);
  }

  private static @Nullable Ratio percent(@Nullable String percent) {
    return percent == null ? null : Ratio.ofPercent(percent);
  }

  /** A bridge from whole or decimal amounts. */
  public static RevenueBridge bridge(
      String starting, String expansion, String contraction, String churn) {
    return new RevenueBridge(
        Amount.of(starting), Amount.of(expansion), Amount.of(contraction), Amount.of(churn));
  }

  /** Where plain figures come from. */
  public static Provenance figures() {
    return new Provenance("figures", "figures", 0, 0, null, Map.of(), null);
  }

  /** The answer for a bridge given as plain figures. */
  public static Analysis ofFigures(RevenueBridge bridge) {
    return new Analysis(
        AS_GIVEN,
        figures(),
        null,
        Metrics.measure(Slice.TOTAL, null, bridge, Memo.UNKNOWN, null, AS_GIVEN),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** The third example of the definitions' table: 105 % and 85 %. */
  public static Analysis million() {
    return ofFigures(bridge("1000000", "200000", "50000", "100000"));
  }

  /** Nobody paid at the start. */
  public static Analysis nothing() {
    return ofFigures(RevenueBridge.NONE);
  }

  /** The worked book of the definitions under the default rule, by a column. */
  public static Analysis book(String column) {
    return new Analysis(
        POINT_TO_POINT,
        bookInput(column),
        YEAR_2025,
        retention(
            Slice.TOTAL,
            bridge("2200", "100", "100", "300"),
            new Memo(Amount.of(450), Amount.of(250), null),
            new CustomerCounts(4, 1L, 1L, 1L, 1L, 1L, 1L)),
        List.of(
            retention(
                Slice.of(List.of(column), List.of("Enterprise")),
                bridge("1500", "100", "0", "0"),
                new Memo(Amount.ZERO, Amount.ZERO, null),
                new CustomerCounts(2, 1L, 0L, 0L, 1L, 0L, 0L)),
            retention(
                Slice.of(List.of(column), List.of("SMB")),
                bridge("700", "0", "100", "300"),
                new Memo(Amount.ZERO, Amount.of(250), null),
                new CustomerCounts(2, 0L, 1L, 1L, 0L, 0L, 1L)),
            retention(
                Slice.of(List.of(column), List.of("")),
                RevenueBridge.NONE,
                new Memo(Amount.of(450), Amount.ZERO, null),
                new CustomerCounts(0, 0L, 0L, 0L, 0L, 1L, 0L))),
        List.of(
            new Diagnosis(
                "leaky-base",
                "a leaky base",
                List.of(
                    new Diagnosis.Figure(
                        "NRR", Ratio.between(1900, 2200), Ratio.ofPercent("90"))))),
        List.of(new Notice("rows-skipped", "1 bad row was left out", 1, Amount.of("12.5"))),
        new TieOut(
            Amount.of(2200),
            Amount.of(450),
            Amount.of(100),
            Amount.of(250),
            null,
            Amount.of(100),
            Amount.of(300),
            Amount.of(2600)));
  }

  private static Provenance bookInput(String column) {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("customer", "Account");
    columns.put("amount", "MRR");
    columns.put("segment", column);
    return new Provenance("book.csv", "snapshots", 78, 1, 6L, columns, "USD");
  }

  private static RetentionResult retention(
      Slice slice, RevenueBridge bridge, Memo memo, CustomerCounts customers) {
    return Metrics.measure(slice, YEAR_2025, bridge, memo, customers, POINT_TO_POINT);
  }
}
