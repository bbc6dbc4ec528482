package dev.nrr.cli.help;

import dev.nrr.cli.config.ConfigurableFlags;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.core.date.DateExamples;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.retention.RetentionMethods;
import dev.nrr.input.Shapes;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.shape.Shape;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.cell.ReportFormat;
import dev.nrr.report.model.Block;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The ordered list of topics. Each is made of what is registered elsewhere, so that what is added
 * there stands here. A new topic is one line and what it is made of.
 */
public final class HelpTopics {

  public static final List<HelpTopic> ALL =
      List.of(
          new HelpTopic("shapes", "how files may be laid out", HelpTopics::shapes),
          new HelpTopic("methods", "rules that retention is computed by", HelpTopics::methods),
          new HelpTopic("formats", "what output is written as", HelpTopics::formats),
          new HelpTopic("dates", "how dates and windows are written", HelpTopics::dates),
          new HelpTopic("exit-codes", "what the program ends with", HelpTopics::exitCodes),
          new HelpTopic("environment", "variables that are read", HelpTopics::environment),
          new HelpTopic("config", "options kept in a file", HelpTopics::config));

  private HelpTopics() {}

  /** The topic of that name. */
  public static Optional<HelpTopic> find(String name) {
    return ALL.stream().filter(topic -> topic.name().equals(name)).findFirst();
  }

  /** Every name, in order. */
  public static List<String> names() {
    return ALL.stream().map(HelpTopic::name).toList();
  }

  private static List<Block> shapes() {
    List<Block.LabelledValue> shapes =
        Shapes.ALL.stream().map(shape -> HelpText.line(shape.name(), inWords(shape))).toList();
    return List.of(
        new Block.LabelledValues(shapes),
        HelpText.options(named(Flags.INPUT, "--shape", "--map", "--customer")),
        HelpText.list(
            "Which a file is",
            List.of("nrr inspect FILE says what it is taken for, and the options that pin it")));
  }

  private static String inWords(Shape shape) {
    List<String> more =
        shape.fields().stream()
            .map(FieldSpec::field)
            .map(field -> field.word())
            .filter(word -> !shape.needs().contains(word))
            .toList();
    return "needs "
        + shape.needs()
        + (more.isEmpty() ? "" : "; may have " + String.join(", ", more))
        + (shape.isGuessed() ? "" : "; only where --shape says so");
  }

  private static List<Block> methods() {
    List<Block.LabelledValue> methods = new ArrayList<>();
    for (Method method : Method.values()) {
      if (method != Method.AS_GIVEN) {
        methods.add(HelpText.line(method.word(), RetentionMethods.of(method).summary()));
      }
    }
    List<Flag> switches = Flags.RULES.stream().filter(flag -> !isNamed(flag, "--method")).toList();
    return List.of(
        new Block.LabelledValues(methods),
        HelpText.options(switches),
        HelpText.list(
            "Side by side", List.of("nrr compare FILE shows every rule, and why they differ")));
  }

  private static List<Block> formats() {
    List<Block.LabelledValue> formats = new ArrayList<>();
    for (ReportFormat format : ReportFormats.all(ReportFormats.NAMES)) {
      formats.add(HelpText.line(format.name(), format.summary()));
    }
    for (ReportFormat format : ReportFormats.all(ReportFormats.OF_CHECKS)) {
      formats.add(HelpText.line(format.name(), format.summary() + " (nrr check)"));
    }
    return List.of(new Block.LabelledValues(formats), HelpText.options(Flags.REPORTS));
  }

  private static List<Block> dates() {
    List<Block.LabelledValue> ways = new ArrayList<>();
    DateExamples.byGrain()
        .forEach((grain, texts) -> ways.add(HelpText.line("a " + grain, String.join("; ", texts))));
    List<Flag> flags = new ArrayList<>(Flags.WINDOWS);
    Flags.INPUT.stream().filter(HelpTopics::isOfDates).forEach(flags::add);
    return List.of(
        new Block.LabelledValues(ways),
        HelpText.list(
            "In files and options",
            List.of(
                "all texts of a column decide together whether 1/2/2025 begins with the day; where"
                    + " they cannot, the file is refused",
                "names of months are known in eight more languages, and a time may follow a day",
                "a DATE of an option is 2025-12-31, 2025-12, 2025, or a quarter, half year or"
                    + " fiscal year as above; one coarser than the data is the last date in it")),
        HelpText.options(flags));
  }

  private static boolean isOfDates(Flag flag) {
    return flag.parameter().contains("DATE") || flag.name().contains("date");
  }

  private static List<Block> exitCodes() {
    List<Block.LabelledValue> codes = new ArrayList<>();
    for (ExitCode code : ExitCode.values()) {
      codes.add(HelpText.line(String.valueOf(code.code()), code.meaning()));
    }
    return List.of(new Block.LabelledValues(codes));
  }

  private static List<Block> environment() {
    List<Block.LabelledValue> lines = new ArrayList<>();
    lines.add(HelpText.line("NRR_JAVA", "a java program or a Java home; nothing else is tried"));
    lines.add(HelpText.line("NRR_JAVA_OPTS", "options of Java, such as -Xmx4g for more memory"));
    lines.add(HelpText.line("NRR_ARCHIVE", "off: no file of classes for a faster start is kept"));
    lines.add(HelpText.line("JAVA_HOME", "a Java home, tried before the PATH"));
    lines.add(HelpText.line("NO_COLOR", "set to anything: no colour unless --color always"));
    lines.add(HelpText.line("TERM", "dumb: neither colour nor progress"));
    return List.of(
        new Block.LabelledValues(lines),
        HelpText.list(
            "Options",
            List.of(
                "every option but figures is a variable too, its name in capitals behind NRR_: a"
                    + " switch takes true or false, a repeatable option one value a line",
                "the command line wins over the environment, the environment over a file")),
        new Block.LabelledValues(byGroup(Flag::variable)));
  }

  private static List<Block> config() {
    List<String> tables =
        ConfigurableFlags.all().values().stream()
            .filter(flag -> flag.kind() == Flag.Kind.PAIR)
            .map(Flag::key)
            .toList();
    List<Block.LabelledValue> lines =
        List.of(
            HelpText.line(
                "Where",
                ".nrr.toml in the working directory or a parent of it up to the root of the"
                    + " repository; --config FILE names another, --config none reads none"),
            HelpText.line("Form", "TOML: min-nrr = 100, by = [\"segment\"], strict = true"),
            HelpText.line("Tables", "for pairs: [map] with starting = \"Opening ARR\""),
            HelpText.line("Order", "command line, environment, file"),
            HelpText.line("See", "nrr config shows every value and where it was set"));
    return List.of(
        new Block.LabelledValues(lines),
        HelpText.list("Pairs", List.of(String.join(", ", tables))),
        new Block.LabelledValues(byGroup(Flag::key)));
  }

  /** The names of all options that a file or a variable may set, under the headings of help. */
  private static List<Block.LabelledValue> byGroup(Function<Flag, String> name) {
    Map<Flag.Group, List<String>> groups = new EnumMap<>(Flag.Group.class);
    for (Flag flag : ConfigurableFlags.all().values()) {
      groups.computeIfAbsent(flag.group(), none -> new ArrayList<>()).add(name.apply(flag));
    }
    List<Block.LabelledValue> lines = new ArrayList<>();
    groups.forEach(
        (group, names) -> lines.add(HelpText.line(group.heading(), String.join(", ", names))));
    return lines;
  }

  private static List<Flag> named(List<Flag> flags, String... names) {
    return flags.stream().filter(flag -> isNamed(flag, names)).toList();
  }

  private static boolean isNamed(Flag flag, String... names) {
    return List.of(names).contains(flag.name());
  }
}
