package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.input.BenchmarkSetReader;
import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Source;
import dev.nrr.report.BenchmarkContext;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark set that was asked for.
 *
 * @param name of a built-in set, of a file, or {@code none}
 * @param segment whose typical range is shown; null for none
 */
public record BenchmarkOptions(String name, @Nullable String segment) {

  static BenchmarkOptions parse(OptionValues values) {
    return new BenchmarkOptions(
        values.find(Flags.BENCHMARKS).orElse(Flags.BENCHMARKS.defaultText()),
        values.find(Flags.SEGMENT).orElse(null));
  }

  /**
   * Reads the set.
   *
   * @throws InputException if it cannot be read
   * @throws OptionException if it has no such segment
   */
  public BenchmarkContext read(ProcessContext context) throws InputException {
    if (name.equals(RegisteredNames.NONE)) {
      refuseSegment("no benchmarks");
      return BenchmarkContext.NONE;
    }
    BenchmarkSet set = read(name, context);
    if (segment != null && !set.hasSegment(segment)) {
      String known = set.segments().isEmpty() ? "none" : String.join(", ", set.segments());
      String near = SimilarName.hint(segment, set.segments());
      refuseSegment("segments of " + name + ": " + known + near);
    }
    return BenchmarkContext.of(set, segment);
  }

  private void refuseSegment(String why) {
    if (segment != null) {
      throw new OptionException("--segment: no segment '" + segment + "'; " + why);
    }
  }

  /** Whether a name is that of a file, not of a built-in set. */
  public static boolean isFile(String name) {
    return !name.equals(RegisteredNames.NONE) && !BuiltInBenchmarks.NAMES.contains(name);
  }

  /** The built-in set with a name, else the file of that name. */
  public static BenchmarkSet read(String name, ProcessContext context) throws InputException {
    Optional<BenchmarkSet> builtIn = BuiltInBenchmarks.find(name);
    String near = SimilarName.hint(name, BuiltInBenchmarks.NAMES);
    if (builtIn.isEmpty() && !near.isEmpty() && !Files.exists(context.resolve(name))) {
      throw InputException.option("no benchmark set or file '" + name + "'" + near);
    }
    return builtIn.isPresent()
        ? builtIn.get()
        : BenchmarkSetReader.read(name, Source.ofFile(0, name, context.resolve(name)));
  }
}
