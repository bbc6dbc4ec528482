package dev.nrr.cli.parse;

import dev.nrr.cli.option.CheckFlags;
import dev.nrr.cli.option.Flag;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.input.Shapes;
import dev.nrr.output.ReportFormat;
import dev.nrr.output.ReportFormats;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a shell can complete after an option. */
final class CompletionWords {

  /** Options whose words stand elsewhere. */
  private static final Set<String> NAMED = Set.of("--format", "--shape", "--method");

  private CompletionWords() {}

  /** The words, looked up only when somebody asks for them; null where an option takes anything. */
  static @Nullable Iterable<String> of(Flag flag) {
    boolean listed = NAMED.contains(flag.name()) || flag.parameter().contains("|");
    return listed ? () -> words(flag).iterator() : null;
  }

  private static List<String> words(Flag flag) {
    return switch (flag.name()) {
      case "--format" -> formats(flag);
      case "--shape" -> Stream.concat(Stream.of("auto"), Shapes.names().stream()).toList();
      case "--method" -> List.of("point-to-point", "movements", "chained", "average");
      case "--benchmarks" ->
          Stream.concat(BuiltInBenchmarks.NAMES.stream(), Stream.of("none")).toList();
      default -> flag.words();
    };
  }

  private static List<String> formats(Flag flag) {
    Stream<ReportFormat> ofChecks =
        flag.equals(CheckFlags.FORMAT) ? ReportFormats.OF_CHECKS.stream() : Stream.of();
    return Stream.concat(ReportFormats.ALL.stream(), ofChecks).map(ReportFormat::name).toList();
  }
}
