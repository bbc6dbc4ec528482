package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.input.inspect.Inspector;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.source.Source;
import dev.nrr.report.InspectReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What an input is and what in it deserves a look, without a figure. */
public final class InspectCommand implements Command {

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
        List.of(
            Flags.INPUT,
            Flags.ENGINE,
            List.of(Flags.FISCAL_YEAR_START),
            Flags.REPORTS,
            Flags.COMMON));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr inspect book.csv", "before the first figure"),
        new Example("nrr inspect book.csv --format json", "the findings, for a machine"));
  }

  @Override
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    Request request = Request.parse(flags(), values, context);
    EngineRun.requireRows(request, name());
    InputRequest input = Objects.requireNonNull(request.input());
    try {
      boolean isPipe = input.sources().stream().anyMatch(source -> source.name().equals("-"));
      Inspection inspection =
          isPipe
              ? inspectPipe(input, values, context)
              : inspect(input, values, UnaryOperator.identity(), context);
      request.output().write(InspectReport.of(inspection, Version.text()));
      return ExitCode.OK;
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    }
  }

  private static Inspection inspect(
      InputRequest input,
      OptionValues values,
      UnaryOperator<List<Source>> sources,
      ProcessContext context)
      throws InputException {
    List<Inspection.Option> given =
        given(Flags.all(List.of(Flags.INPUT, List.of(Flags.FISCAL_YEAR_START))), values);
    Inspection inspection =
        Inspector.inspect(input.withSources(sources.apply(input.sources())), given);
    List<String> typed = new ArrayList<>(values.operands());
    List<Inspection.Option> options = new ArrayList<>(given);
    List<Flag> engine = new ArrayList<>(Flags.ENGINE);
    engine.removeIf(flag -> !values.isTyped(flag));
    options.addAll(given(engine, values));
    for (Inspection.Option option : options) {
      typed.add(option.name());
      if (!option.value().isEmpty()) {
        typed.add(option.value());
      }
    }
    ShortestCommand.Outcome outcome = new ShortestCommand(typed, sources, context).of(values);
    InputException refused = outcome.refused();
    return inspection.with(refused == null ? null : refused.summary(), outcome.tries());
  }

  /** What was said of the input, option by option. */
  private static List<Inspection.Option> given(List<Flag> flags, OptionValues values) {
    List<Inspection.Option> given = new ArrayList<>();
    for (Flag flag : flags) {
      if (values.has(flag)) {
        List<String> texts =
            flag.isSwitch()
                ? List.of("")
                : flag.isRepeatable() ? values.all(flag) : List.of(values.find(flag).orElseThrow());
        texts.forEach(value -> given.add(new Inspection.Option(flag.name(), value)));
      }
    }
    return given;
  }

  /** A pipe can be read once only, so that it is kept in a temporary file for the while. */
  private static Inspection inspectPipe(
      InputRequest request, OptionValues values, ProcessContext context) throws InputException {
    try {
      Path kept = Files.createTempFile("nrr", ".input");
      try {
        Files.copy(context.input(), kept, StandardCopyOption.REPLACE_EXISTING);
        return inspect(request, values, sources -> sources(sources, kept), context);
      } finally {
        Files.delete(kept);
      }
    } catch (IOException failure) {
      throw InputException.data("-: not readable: " + failure.getMessage());
    }
  }

  private static List<Source> sources(List<Source> sources, Path kept) {
    return sources.stream()
        .map(s -> s.name().equals("-") ? Source.ofFile(s.index(), s.name(), kept) : s)
        .toList();
  }
}
