package dev.nrr.cli;

import dev.nrr.core.inspection.Inspection;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.inspect.Inspector;
import dev.nrr.input.source.Source;
import dev.nrr.report.InspectReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What an input is and what in it deserves a look, without a figure. */
final class InspectCommand implements Command {

  @Override
  public String name() {
    return "inspect";
  }

  @Override
  public String summary() {
    return "what was recognised, the options that pin it, and what deserves a look";
  }

  @Override
  public String operands() {
    return "[FILE...]";
  }

  @Override
  public List<Flag> flags() {
    return Flags.all(
        List.of(Flags.INPUT, List.of(Flags.FISCAL_YEAR_START), Flags.REPORTS, Flags.COMMON));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr inspect book.csv", "before the first figure"),
        new Example("nrr inspect book.csv --format json", "the findings, for a machine"));
  }

  @Override
  public ExitCode run(Arguments arguments, Surroundings surroundings) throws Failure {
    List<String> files = DataCommand.files(arguments, surroundings);
    OutputArguments output = new OutputArguments(arguments, surroundings, files);
    InputRequest request = new InputArguments(arguments, surroundings).toRequest(files);
    try {
      Inspection inspection =
          files.contains("-")
              ? inspectPipe(request, surroundings.input())
              : Inspector.inspect(request);
      output.write(InspectReport.of(inspection, Version.text()));
      return ExitCode.OK;
    } catch (InputRefused refused) {
      throw Messages.failure(refused);
    }
  }

  /** A pipe can be read once only, so that it is kept in a temporary file for the while. */
  private static Inspection inspectPipe(InputRequest request, InputStream pipe)
      throws InputRefused {
    try {
      Path kept = Files.createTempFile("nrr", ".input");
      try {
        Files.copy(pipe, kept, StandardCopyOption.REPLACE_EXISTING);
        return Inspector.inspect(request.withSources(sources(request.sources(), kept)));
      } finally {
        Files.delete(kept);
      }
    } catch (IOException failure) {
      throw InputRefused.data("-: not readable: " + failure.getMessage());
    }
  }

  private static List<Source> sources(List<Source> sources, Path kept) {
    return sources.stream()
        .map(s -> s.name().equals("-") ? Source.ofFile(s.index(), s.name(), kept) : s)
        .toList();
  }
}
