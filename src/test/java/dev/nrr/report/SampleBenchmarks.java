package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.benchmark.BenchmarkSet;
import java.util.List;

/** Small benchmark sets that tests of reports and formats share. */
public final class SampleBenchmarks {

  /** Typical ranges by segment, with a year and a note. */
  public static final BenchmarkSet SEGMENT =
      new BenchmarkSet(
          "segment",
          List.of(
              new Band("nrr", null, Ratio.ofPercent("80"), "below", "smb", "A guide", 2024, null),
              new Band(
                  "nrr",
                  Ratio.ofPercent("80"),
                  Ratio.ofPercent("100"),
                  "typical",
                  "smb",
                  "A guide",
                  2024,
                  "widest in retail"),
              new Band(
                  "nrr",
                  Ratio.ofPercent("120"),
                  null,
                  "above",
                  "enterprise",
                  "A guide",
                  2024,
                  null)));

  /** The default set's name, two metrics, no source. */
  public static final BenchmarkSet DEFAULT =
      new BenchmarkSet(
          "b2b-saas",
          List.of(
              SampleAnalyses.band("nrr", null, "90", "crisis"),
              SampleAnalyses.band("nrr", "90", "97.5", "acceptable"),
              new Band(
                  "grr", Ratio.ofPercent("90"), null, "healthy", null, "A glossary", null, null)));

  /** Both. */
  public static final List<BenchmarkSet> ALL = List.of(DEFAULT, SEGMENT);

  private SampleBenchmarks() {}
}
