package dev.nrr.cli.option;

import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.OutputWriter;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.amount.WholeNumber;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.cell.MoneyUnit;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.ReportFormat;
import dev.nrr.output.sink.AppendedFile;
import dev.nrr.output.sink.AtomicFile;
import dev.nrr.output.sink.Sink;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes and how it looks; checked before anything is read.
 *
 * @param targets every output of the run, the main one first
 * @param numbers how percentages are written for people
 * @param colour when text is coloured
 * @param rejects the file of the rows left out; null for none
 * @param quiet whether warnings and progress are left out
 * @param verbose whether it is said what was taken for what
 * @param context what the outputs are written to
 */
public record OutputOptions(
    List<Target> targets,
    NumberFormatter numbers,
    Colour colour,
    @Nullable String rejects,
    boolean quiet,
    boolean verbose,
    ProcessContext context) {

  private static final int WIDTH = 80;

  /** Below that words stand in a column of their own, which nobody can read. */
  private static final int NARROWEST = 40;

  private static final Set<String> FOR_PEOPLE = Set.of("text", "markdown", "html");

  /** Formats that tell money in units, where units are asked for. */
  private static final Set<String> ROUNDED = Set.of("text", "markdown");

  private static final List<Flag> WRITTEN = List.of(Flags.OUTPUT, Flags.REJECTS);
  private static final String STEP_SUMMARY = "GITHUB_STEP_SUMMARY";

  /** When text is coloured. */
  public enum Colour {
    /** At a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER
  }

  /** What stands between groups of three digits. */
  public enum Thousands {
    COMMA(","),
    POINT("."),
    SPACE("\u00a0"),
    APOSTROPHE("\u2019"),
    NONE("");

    private final String mark;

    Thousands(String mark) {
      this.mark = mark;
    }
  }

  /**
   * One output.
   *
   * @param name of the file as it was given, or {@link OutputWriter#STANDARD_OUTPUT}
   * @param terminal whether it is shown at a terminal
   */
  public record Target(ReportFormat format, String name, Sink sink, boolean terminal) {}

  /**
   * Reads the options.
   *
   * @param inputs files that are read, none of which may be written
   * @param flags of the command: which formats it has, and which of them is usual
   * @throws OptionException if a file is read and written, or written twice
   */
  public static OutputOptions parse(
      OptionValues values, ProcessContext context, List<String> inputs, List<Flag> flags) {
    boolean ofChecks = flags.contains(Flags.OfChecks.FORMAT);
    NumberFormatter numbers = numbers(values);
    Colour colour = values.choice(Flags.COLOR, Colour.values());
    List<Target> targets = new ArrayList<>();
    String usual =
        (flags.contains(Flags.Pages.FORMAT) ? Flags.Pages.FORMAT : Flags.FORMAT).defaultText();
    targets.add(mainTarget(values, context, ofChecks, usual));
    for (Map.Entry<String, List<String>> reports : values.pairs(Flags.REPORT).entrySet()) {
      for (String file : reports.getValue()) {
        targets.add(furtherTarget(reports.getKey(), file, context, ofChecks));
      }
    }
    String rejects = values.find(Flags.REJECTS).orElse(null);
    refuseInputs(values, context, inputs);
    return new OutputOptions(
        targets,
        numbers,
        colour,
        rejects,
        values.has(Flags.QUIET),
        values.has(Flags.VERBOSE),
        context);
  }

  private static NumberFormatter numbers(OptionValues values) {
    int decimals =
        values.has(Flags.DECIMALS)
            ? values.parse(Flags.DECIMALS, OutputOptions::decimals)
            : NumberFormatter.DEFAULT.decimals();
    String mark =
        values.has(Flags.DECIMAL_MARK_OUT)
            ? values.parse(Flags.DECIMAL_MARK_OUT, OutputOptions::mark)
            : ".";
    Thousands usual = mark.equals(",") ? Thousands.POINT : Thousands.COMMA;
    Thousands thousands = values.findChoice(Flags.THOUSANDS, Thousands.values()).orElse(usual);
    if (thousands.mark.equals(mark)) {
      throw new OptionException(
          Flags.THOUSANDS.name()
              + " "
              + Flag.word(thousands)
              + ": '"
              + mark
              + "' is the decimal mark already");
    }
    MoneyUnit unit = MoneyUnit.valueOf(values.word(Flags.UNITS).toUpperCase(Locale.ROOT));
    return new NumberFormatter(decimals, new NumberFormatter.Marks(mark, thousands.mark), unit);
  }

  private static String mark(String text) {
    if (!text.equals(".") && !text.equals(",")) {
      throw new IllegalArgumentException("'" + text + "' is not . or ,");
    }
    return text;
  }

  private static int decimals(String text) {
    long decimals = text.length() == 1 ? WholeNumber.parse(text) : -1;
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("'" + text + "' is not a number from 0 to 6");
    }
    return (int) decimals;
  }

  private static Target mainTarget(
      OptionValues values, ProcessContext context, boolean ofChecks, String usual) {
    String file = mainFile(values);
    ReportFormat format =
        values.has(Flags.FORMAT)
            ? values.parse(Flags.FORMAT, name -> format(name, ofChecks))
            : format(ofEnding(file, usual), ofChecks);
    if (file == null && format.isBinary() && context.terminals().output()) {
      throw new OptionException(
          Flags.FORMAT.name()
              + " "
              + format.name()
              + " writes a file that no terminal can show: name it by -o FILE."
              + format.name()
              + ", or send it through a pipe");
    }
    return file == null
        ? new Target(
            format, OutputWriter.STANDARD_OUTPUT, context.output(), context.terminals().output())
        : new Target(format, file, new AtomicFile(context.resolve(file)), false);
  }

  /** What the file's ending says where nothing but one format could make such a file. */
  private static String ofEnding(@Nullable String file, String usual) {
    if (file == null) {
      return usual;
    }
    for (ReportFormat format : ReportFormats.all(ReportFormats.NAMES)) {
      if (format.isBinary() && file.endsWith("." + format.name())) {
        return format.name();
      }
    }
    return usual;
  }

  /** The file of the main output; null for standard output. */
  private static @Nullable String mainFile(OptionValues values) {
    String name = values.find(Flags.OUTPUT).orElse("-");
    return name.equals("-") ? null : name;
  }

  private static Target furtherTarget(
      String format, String file, ProcessContext context, boolean ofChecks) {
    try {
      return new Target(
          format(format, ofChecks), file, new AtomicFile(context.resolve(file)), false);
    } catch (IllegalArgumentException problem) {
      throw new OptionException(Flags.REPORT.name() + ": " + problem.getMessage());
    }
  }

  private static ReportFormat format(String name, boolean ofChecks) {
    if (ReportFormats.NAMES.contains(name)) {
      return ReportFormats.of(name);
    }
    if (!ReportFormats.OF_CHECKS.contains(name)) {
      RegisteredNames names = ofChecks ? RegisteredNames.CHECK_FORMATS : RegisteredNames.FORMATS;
      throw new IllegalArgumentException(SimilarName.noneOf(name, names.names()));
    }
    if (!ofChecks) {
      throw new IllegalArgumentException("'" + name + "' is a format of check only");
    }
    return ReportFormats.of(name);
  }

  private static void refuseInputs(
      OptionValues values, ProcessContext context, List<String> inputs) {
    List<String> written = written(values);
    if (written.isEmpty()) {
      return;
    }
    List<String> read = new ArrayList<>(inputs);
    read.addAll(readByOptions(values));
    for (int i = 0; i < written.size(); i++) {
      String output = written.get(i);
      for (String input : read) {
        if (!input.equals("-") && isSame(context, output, input)) {
          throw new OptionException("'" + output + "' is an input; it would be overwritten");
        }
      }
      for (String other : written.subList(0, i)) {
        if (isSame(context, output, other)) {
          throw new OptionException("'" + output + "' would be written twice");
        }
      }
    }
  }

  /** Every file that an option or the configuration reads. */
  private static List<String> readByOptions(OptionValues values) {
    List<String> read = new ArrayList<>();
    Path config = values.configFile();
    if (config != null) {
      read.add(config.toAbsolutePath().toString());
    }
    for (Flag flag : Flags.all()) {
      if (flag.kind() == Flag.Kind.FILE && !WRITTEN.contains(flag)) {
        for (String file : values.all(flag)) {
          read.add(file);
          int colon = file.lastIndexOf(':');
          if (colon > 0) { // what follows a colon may name columns of the file
            read.add(file.substring(0, colon));
          }
        }
      }
    }
    return read;
  }

  private static List<String> written(OptionValues values) {
    List<String> written = new ArrayList<>();
    for (String report : values.all(Flags.REPORT)) {
      written.add(report.substring(report.indexOf('=') + 1).strip());
    }
    String main = mainFile(values);
    if (main != null) {
      written.add(main);
    }
    written.addAll(values.all(Flags.REJECTS));
    return written;
  }

  /** Whether two names are of one file, by whatever path or link. */
  private static boolean isSame(ProcessContext context, String output, String other) {
    Path one = context.resolve(output).normalize();
    Path two = context.resolve(other).normalize();
    try {
      return one.equals(two) || (Files.exists(one) && Files.isSameFile(one, two));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** Whether some output is a workbook, which tells of every customer. */
  public boolean hasWorkbook() {
    for (Target target : targets) {
      if (target.format().isBinary()) {
        return true;
      }
    }
    return false;
  }

  /** Whether every output is for machines only, so that people see warnings nowhere in it. */
  public boolean hidesWarnings() {
    for (Target target : targets) {
      if (FOR_PEOPLE.contains(target.format().name())
          && target.name().equals(OutputWriter.STANDARD_OUTPUT)) {
        return false;
      }
    }
    return true;
  }

  /** A report in a format. */
  private record Written(ReportFormat format, Report report, RenderOptions style)
      implements Sink.Body {

    @Override
    public void writeTo(OutputStream out) throws IOException {
      format.write(report, style, out);
    }
  }

  /** Writes the report to every output. */
  public void write(Report report) throws CommandException {
    boolean github = false;
    for (Target target : targets) {
      OutputWriter.write(
          target.name(), target.sink(), new Written(target.format(), report, style(target)));
      github |= target.format().name().equals("github");
    }
    if (github) {
      summarize(report);
    }
  }

  /** Adds the report to the summary of a workflow's step, where the runner names a file for it. */
  private void summarize(Report report) throws CommandException {
    String file = context.environment().getOrDefault(STEP_SUMMARY, "");
    if (!file.isEmpty()) {
      OutputWriter.write(
          STEP_SUMMARY, new AppendedFile(context.resolve(file)), out -> markdown(report, out));
    }
  }

  private void markdown(Report report, OutputStream out) throws IOException {
    out.write("### nrr check\n\n".getBytes(StandardCharsets.UTF_8));
    RenderOptions style = new RenderOptions(numbers, false, false, WIDTH, verbose);
    ReportFormats.of("markdown").write(report, style, out);
    out.write('\n');
  }

  private RenderOptions style(Target target) {
    boolean unicode = target.terminal() && context.terminals().unicode();
    int columns = target.terminal() ? context.terminals().columns() : 0;
    int width = columns == 0 ? WIDTH : Math.max(columns, NARROWEST);
    boolean isRounded = ROUNDED.contains(target.format().name());
    NumberFormatter told = isRounded ? numbers : numbers.in(MoneyUnit.NONE);
    return new RenderOptions(told, isColoured(target.terminal()), unicode, width, verbose);
  }

  private boolean isColoured(boolean terminal) {
    boolean wanted = terminal && !context.isSet("NO_COLOR") && !context.isDumb();
    return colour == Colour.AUTO ? wanted : colour == Colour.ALWAYS;
  }
}
