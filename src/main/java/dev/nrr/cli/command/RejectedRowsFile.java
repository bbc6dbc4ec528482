package dev.nrr.cli.command;

import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.OutputWriter;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.ProgressLine;
import dev.nrr.input.InputReader;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.ReadProgress;
import dev.nrr.output.CsvFormat;
import dev.nrr.output.sink.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads an input, writing the rows that are left out to the file of {@code --rejects}. */
final class RejectedRowsFile {

  private static final List<String> HEADER = List.of("file", "line", "column", "reason", "row");

  private final ReadProgress progress;
  private @Nullable InputData data;

  /** Leaves the file as it was, since nothing was computed. */
  private static final class NothingComputed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingComputed(InputException cause) {
      super(cause);
    }
  }

  private RejectedRowsFile(ReadProgress progress) {
    this.progress = progress;
  }

  /** Reads the files of an input, showing how far it has come. */
  static InputData read(InputRequest request, OutputOptions output, ProcessContext context)
      throws InputException, CommandException {
    ReadProgress progress = new ReadProgress();
    ProgressLine line = ProgressLine.of(progress, context, output.quiet());
    try (line) {
      String file = output.rejects();
      return file == null
          ? InputReader.read(request, Problems.RejectedRows.UNTOLD, progress)
          : new RejectedRowsFile(progress).read(request, file, context);
    }
  }

  private InputData read(InputRequest request, String file, ProcessContext context)
      throws InputException, CommandException {
    try {
      OutputWriter.writeText(
          file, new AtomicFile(context.resolve(file)), out -> readInto(request, out));
    } catch (NothingComputed nothing) {
      throw (InputException) nothing.getCause();
    }
    return Objects.requireNonNull(data);
  }

  private void readInto(InputRequest request, Writer out) throws IOException {
    out.write(CsvFormat.line(HEADER));
    try {
      data = InputReader.read(request, (problem, fields) -> write(out, problem, fields), progress);
    } catch (InputException problem) {
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
      out.write(CsvFormat.line(line));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
