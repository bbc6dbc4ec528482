package dev.nrr.input;

import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.benchmark.BenchmarkSetBuilder;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problem;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Reads benchmark sets: CSV with the columns {@code metric,from,to,label,segment,source,year,note},
 * ratios in percent.
 */
public final class BenchmarkSetReader {

  private BenchmarkSetReader() {}

  /**
   * Reads a set.
   *
   * @throws InputException with every bad line, by file and line
   */
  public static BenchmarkSet read(String name, Source source) throws InputException {
    try (RecordReader records = RecordReader.open(source, RecordReader.Options.NONE)) {
      if (!records.next()) {
        throw InputException.data(
            source,
            0,
            0,
            "empty, expected the header " + String.join(",", BenchmarkSetBuilder.COLUMNS));
      }
      BenchmarkSetBuilder builder = new BenchmarkSetBuilder(name, records.line(), fields(records));
      while (records.next()) {
        builder.add(records.line(), fields(records));
      }
      return built(source, builder);
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
  }

  private static List<String> fields(RecordReader records) {
    return Arrays.stream(records.fields()).map(String::strip).toList();
  }

  private static BenchmarkSet built(Source source, BenchmarkSetBuilder builder)
      throws InputException {
    List<Problem> problems =
        builder.problems().stream()
            .map(problem -> new Problem(source, problem.line(), 0, problem.message()))
            .toList();
    if (!problems.isEmpty()) {
      throw new InputException(
          InputException.Cause.DATA, problems, "the benchmark set cannot be used");
    }
    return builder.build();
  }
}
