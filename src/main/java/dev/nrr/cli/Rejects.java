package dev.nrr.cli;

import dev.nrr.input.InputReader;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Problem;
import dev.nrr.input.Reading;
import dev.nrr.input.ReadingProgress;
import dev.nrr.output.AtomicFile;
import dev.nrr.output.CsvLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an input, writing the rows that are left out to the file of {@code --rejects}. */
final class Rejects {

  private static final List<String> HEADER = List.of("file", "line", "column", "reason", "row");

  private final ReadingProgress progress;
  private @Nullable Reading reading;

  /** Leaves the file as it was, since nothing was computed. */
  private static final class NothingComputed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingComputed(InputRefused cause) {
      super(cause);
    }
  }

  private Rejects(ReadingProgress progress) {
    this.progress = progress;
  }

  static Reading read(InputRequest request, Arguments arguments, Surroundings surroundings)
      throws InputRefused, Failure {
    ReadingProgress progress = new ReadingProgress();
    ProgressLine line = ProgressLine.of(progress, arguments, surroundings);
    try (line) {
      return read(request, arguments, surroundings, progress);
    }
  }

  private static Reading read(
      InputRequest request,
      Arguments arguments,
      Surroundings surroundings,
      ReadingProgress progress)
      throws InputRefused, Failure {
    String file = arguments.find(Flags.REJECTS).orElse(null);
    if (file == null) {
      return InputReader.read(request, (problem, fields) -> {}, progress);
    }
    if (!request.policies().skipBadRows()) {
      throw new UsageError("--rejects needs --bad-rows skip, else no row is left out");
    }
    return new Rejects(progress).read(request, file, surroundings);
  }

  private Reading read(InputRequest request, String file, Surroundings surroundings)
      throws InputRefused, Failure {
    try {
      OutputArguments.write(
          file, new AtomicFile(surroundings.resolve(file)), out -> readInto(request, out));
    } catch (NothingComputed nothing) {
      throw (InputRefused) nothing.getCause();
    }
    return Objects.requireNonNull(reading);
  }

  private void readInto(InputRequest request, Writer out) throws IOException {
    out.write(CsvLine.of(HEADER));
    try {
      reading =
          InputReader.read(request, (problem, fields) -> write(out, problem, fields), progress);
    } catch (InputRefused problem) {
      throw new NothingComputed(problem);
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private static void write(Writer out, Problem problem, List<String> fields) {
    List<String> line =
        new ArrayList<>(
            List.of(
                problem.name(),
                Long.toString(problem.line()),
                problem.column() == 0 ? "" : Integer.toString(problem.column()),
                problem.message()));
    line.addAll(fields);
    try {
      out.write(CsvLine.of(line));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
