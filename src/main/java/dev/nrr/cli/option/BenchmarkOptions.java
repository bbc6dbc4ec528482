package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.input.BenchmarkSetReader;
import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Source;
import dev.nrr.report.BenchmarkContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The benchmark set that was asked for. */
public final class BenchmarkOptions {

  private BenchmarkOptions() {}

  public static BenchmarkContext of(OptionValues arguments, ProcessContext surroundings)
      throws InputException {
    String name = arguments.find(Flags.BENCHMARKS).orElse(BuiltInBenchmarks.DEFAULT);
    String segment = arguments.find(Flags.SEGMENT).orElse(null);
    if (name.equals("none")) {
      refuseSegment(segment, "no benchmarks");
      return BenchmarkContext.NONE;
    }
    BenchmarkSet set = read(name, surroundings);
    if (segment != null && !set.hasSegment(segment)) {
      String known = set.segments().isEmpty() ? "none" : String.join(", ", set.segments());
      refuseSegment(segment, "segments of " + name + ": " + known);
    }
    return BenchmarkContext.of(set, segment);
  }

  private static void refuseSegment(@Nullable String segment, String why) {
    if (segment != null) {
      throw new OptionException("--segment: no segment '" + segment + "'; " + why);
    }
  }

  /** Whether a name is that of a file, not of a built-in set. */
  public static boolean isFile(String name) {
    return !name.equals("none") && !BuiltInBenchmarks.NAMES.contains(name);
  }

  /** The built-in set with a name, else the file of that name. */
  public static BenchmarkSet read(String name, ProcessContext surroundings) throws InputException {
    Optional<BenchmarkSet> builtIn = BuiltInBenchmarks.find(name);
    return builtIn.isPresent()
        ? builtIn.get()
        : BenchmarkSetReader.read(name, Source.ofFile(0, name, surroundings.resolve(name)));
  }
}
