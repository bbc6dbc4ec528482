package dev.nrr.core.benchmark;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark sets that come with the program. A new one is one method and one line of {@link
 * #find} and {@link #NAMES} here. They are code and not files, because nearly every answer looks at
 * the default one, and finding and reading a file took longer than all of its arithmetic.
 */
public final class BuiltInBenchmarks {

  /** The set used where none is asked for. */
  public static final String DEFAULT = "b2b-saas";

  /** Every built-in set by name, in the order they are listed. */
  public static final List<String> NAMES = List.of(DEFAULT, "investor", "growth-stage", "segment");

  private static final String NRR = Metrics.NRR.id();
  private static final String GRR = Metrics.GRR.id();

  private final String source;
  private final List<Band> bands = new ArrayList<>();

  private BuiltInBenchmarks(String source) {
    this.source = source;
  }

  /** The set with a name. */
  public static Optional<BenchmarkSet> find(String name) {
    return switch (name) {
      case DEFAULT -> Optional.of(b2bSaas().named(name));
      case "investor" -> Optional.of(investor().named(name));
      case "growth-stage" -> Optional.of(growthStage().named(name));
      case "segment" -> Optional.of(segment().named(name));
      default -> Optional.empty();
    };
  }

  private static BuiltInBenchmarks b2bSaas() {
    return new BuiltInBenchmarks("MV3 Marketing, B2B glossary")
        .band(NRR, null, "90", "crisis")
        .band(NRR, "90", "100", "acceptable")
        .band(NRR, "100", "110", "healthy")
        .band(NRR, "110", "120", "excellent")
        .band(NRR, "120", null, "world-class")
        .band(GRR, null, "85", "at risk")
        .band(GRR, "85", "90", "acceptable")
        .band(GRR, "90", null, "healthy");
  }

  private static BuiltInBenchmarks investor() {
    return new BuiltInBenchmarks("B2B SaaS metrics guide")
        .band(NRR, null, "100", "below minimum")
        .band(NRR, "100", "110", "minimum")
        .band(NRR, "110", "120", "solid", null, "target: NRR above 110")
        .band(NRR, "120", "130", "excellent")
        .band(NRR, "130", null, "best in class")
        .band(GRR, null, "90", "below target")
        .band(GRR, "90", null, "on target", null, "target: GRR above 90");
  }

  private static BuiltInBenchmarks growthStage() {
    return new BuiltInBenchmarks("Outvid glossary")
        .band(NRR, null, "90", "leaky bucket")
        .band(NRR, "90", "100", "contracting")
        .band(NRR, "100", "110", "growing")
        .band(NRR, "110", "120", "strong")
        .band(NRR, "120", null, "best in class", null, "public leaders 120-140");
  }

  private static BuiltInBenchmarks segment() {
    return new BuiltInBenchmarks("A Complete Guide to Net Revenue Retention for Business Growth")
        .typical("smb", "80", "100")
        .typical("mid-market", "90", "110")
        .typical("enterprise", "120", "135")
        .typical("fintech", "105", "125")
        .typical("e-commerce", "90", "110")
        .band(NRR, null, "120", "below", "infrastructure", null)
        .band(NRR, "120", null, "typical", "infrastructure", null);
  }

  private BuiltInBenchmarks typical(String segment, String from, String to) {
    return band(NRR, null, from, "below", segment, null)
        .band(NRR, from, to, "typical", segment, null)
        .band(NRR, to, null, "above", segment, null);
  }

  private BuiltInBenchmarks band(
      String metric, @Nullable String from, @Nullable String to, String label) {
    return band(metric, from, to, label, null, null);
  }

  private BuiltInBenchmarks band(
      String metric,
      @Nullable String from,
      @Nullable String to,
      String label,
      @Nullable String segment,
      @Nullable String note) {
    bands.add(new Band(metric, ratio(from), ratio(to), label, segment, source, null, note));
    return this;
  }

  private static @Nullable Ratio ratio(@Nullable String percent) {
    return percent == null ? null : Ratio.ofPercent(percent);
  }

  private BenchmarkSet named(String name) {
    return new BenchmarkSet(name, bands);
  }
}
