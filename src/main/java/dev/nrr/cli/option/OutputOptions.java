package dev.nrr.cli.option;

import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.output.NumberFormatter;
import dev.nrr.output.RenderOptions;
import dev.nrr.output.ReportFormat;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.sink.AppendedFile;
import dev.nrr.output.sink.AtomicFile;
import dev.nrr.output.sink.ClosedPipeException;
import dev.nrr.output.sink.Sink;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a report goes and how it looks; checked before anything is read. */
public final class OutputOptions {

  private static final int WIDTH = 80;
  private static final String STANDARD_OUTPUT = "standard output";
  private static final Set<String> FOR_PEOPLE = Set.of("text", "markdown");
  private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

  private record Target(ReportFormat format, String name, Sink sink, boolean terminal) {}

  private final OptionValues arguments;
  private final ProcessContext surroundings;
  private final NumberFormatter numbers;
  private final boolean ofChecks;
  private final List<Target> targets = new ArrayList<>();

  /**
   * The outputs of a run.
   *
   * @param inputs files that are read, none of which may be written
   */
  public OutputOptions(OptionValues arguments, ProcessContext surroundings, List<String> inputs) {
    this(arguments, surroundings, inputs, false);
  }

  private OutputOptions(
      OptionValues arguments, ProcessContext surroundings, List<String> inputs, boolean ofChecks) {
    this.arguments = arguments;
    this.surroundings = surroundings;
    this.ofChecks = ofChecks;
    this.numbers =
        arguments.parse(Flags.DECIMALS, OutputOptions::numbers).orElse(NumberFormatter.DEFAULT);
    colour(false);
    addTargets();
    refuseInputs(inputs);
  }

  /** The outputs of a check, which has formats of its own. */
  public static OutputOptions ofChecks(
      OptionValues arguments, ProcessContext surroundings, List<String> inputs) {
    return new OutputOptions(arguments, surroundings, inputs, true);
  }

  private static NumberFormatter numbers(String text) {
    if (!text.matches("[0-6]")) {
      throw new IllegalArgumentException("'" + text + "' is not a number from 0 to 6");
    }
    return new NumberFormatter(Integer.parseInt(text));
  }

  private void addTargets() {
    ReportFormat format = arguments.parse(Flags.FORMAT, this::format).orElse(ReportFormats.TEXT);
    String file = output();
    targets.add(
        file == null
            ? new Target(
                format, STANDARD_OUTPUT, surroundings.output(), surroundings.terminals().output())
            : new Target(format, file, new AtomicFile(surroundings.resolve(file)), false));
    for (Map.Entry<String, List<String>> reports : arguments.pairs(Flags.REPORT).entrySet()) {
      for (String target : reports.getValue()) {
        targets.add(further(reports.getKey(), target));
      }
    }
  }

  private Target further(String name, String file) {
    try {
      return new Target(format(name), file, new AtomicFile(surroundings.resolve(file)), false);
    } catch (IllegalArgumentException problem) {
      throw new OptionException(Flags.REPORT.name() + ": " + problem.getMessage());
    }
  }

  private ReportFormat format(String name) {
    Optional<ReportFormat> format = ReportFormats.find(name);
    Optional<ReportFormat> checks = ReportFormats.findOfChecks(name);
    if (format.isEmpty() && checks.isPresent() && !ofChecks) {
      throw new IllegalArgumentException("'" + name + "' is a format of check only");
    }
    return format
        .or(() -> checks)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + name + "' is none of " + String.join(", ", names())));
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(ReportFormats.names());
    if (ofChecks) {
      ReportFormats.OF_CHECKS.forEach(format -> names.add(format.name()));
    }
    return names;
  }

  private void refuseInputs(List<String> inputs) {
    List<String> written = written();
    if (written.isEmpty()) {
      return;
    }
    List<String> read = new ArrayList<>(inputs);
    arguments.find(Flags.BENCHMARKS).filter(BenchmarkOptions::isFile).ifPresent(read::add);
    for (int i = 0; i < written.size(); i++) {
      String output = written.get(i);
      if (read.stream().anyMatch(input -> !input.equals("-") && isSame(output, input))) {
        throw new OptionException("'" + output + "' is an input; it would be overwritten");
      }
      if (written.subList(0, i).stream().anyMatch(other -> isSame(output, other))) {
        throw new OptionException("'" + output + "' would be written twice");
      }
    }
  }

  private List<String> written() {
    List<String> written = new ArrayList<>();
    for (String report : arguments.all(Flags.REPORT)) {
      written.add(file(report));
    }
    String output = output();
    if (output != null) {
      written.add(output);
    }
    written.addAll(arguments.all(Flags.REJECTS));
    return written;
  }

  /** The file of the main output; null for standard output. */
  private @Nullable String output() {
    String name = arguments.find(Flags.OUTPUT).orElse("-");
    return name.equals("-") ? null : name;
  }

  private static String file(String report) {
    return report.substring(report.indexOf('=') + 1).strip();
  }

  /** Whether two names are of one file, by whatever path or link. */
  private boolean isSame(String output, String other) {
    Path one = surroundings.resolve(output).normalize();
    Path two = surroundings.resolve(other).normalize();
    try {
      return one.equals(two) || (Files.exists(one) && Files.isSameFile(one, two));
    } catch (IOException unknown) {
      return false;
    }
  }

  private boolean colour(boolean terminal) {
    String when = arguments.word(Flags.COLOR, Set.of("auto", "always", "never")).orElse("auto");
    return when.equals("always")
        || (when.equals("auto") && terminal && !surroundings.isSet("NO_COLOR"));
  }

  /** Whether every output is for machines only, so that people see warnings nowhere in it. */
  public boolean hidesWarnings() {
    for (Target target : targets) {
      if (FOR_PEOPLE.contains(target.format().name()) && target.name().equals(STANDARD_OUTPUT)) {
        return false;
      }
    }
    return true;
  }

  /** Writes the report everywhere it should go. */
  public void write(Report report) throws CommandException {
    for (Target target : targets) {
      write(target.name(), target.sink(), out -> target.format().write(report, style(target), out));
    }
    if (hasGithub()) {
      summarize(report);
    }
  }

  private boolean hasGithub() {
    for (Target target : targets) {
      if (target.format().name().equals("github")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the report to the summary of the workflow's step, where the runner names a file for it.
   */
  private void summarize(Report report) throws CommandException {
    String file = surroundings.environment().getOrDefault(STEP_SUMMARY, "");
    if (!file.isEmpty()) {
      write(
          STEP_SUMMARY, new AppendedFile(surroundings.resolve(file)), out -> markdown(report, out));
    }
  }

  private void markdown(Report report, Writer out) throws IOException {
    out.write("### nrr check\n\n");
    RenderOptions style = new RenderOptions(numbers, false, false, WIDTH);
    ReportFormats.find("markdown").orElseThrow().write(report, style, out);
    out.write('\n');
  }

  /** Writes one output; what keeps it from arriving is a failure to write. */
  public static void write(String name, Sink sink, Sink.Body body) throws CommandException {
    try {
      sink.write(body);
    } catch (ClosedPipeException closed) {
      // the reader has seen enough
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.OUTPUT_FAILED, List.of(), name + ": not written: " + reason(failure));
    }
  }

  /** Why, without the name of the temporary file. */
  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }

  private RenderOptions style(Target target) {
    boolean unicode = target.terminal() && surroundings.terminals().unicode();
    return new RenderOptions(numbers, colour(target.terminal()), unicode, WIDTH);
  }
}
