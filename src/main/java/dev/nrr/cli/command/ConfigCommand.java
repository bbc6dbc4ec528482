package dev.nrr.cli.command;

import dev.nrr.cli.Commands;
import dev.nrr.cli.config.ConfigurableFlags;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionSource;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.report.ConfigReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every option with its value, and where that comes from. */
public final class ConfigCommand implements Command {

  @Override
  public String name() {
    return "config";
  }

  @Override
  public String summary() {
    return "what every option is set to, and where";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    Map<String, Flag> flags = new LinkedHashMap<>();
    for (Command command : Commands.ALL) {
      Stream<Flag> own = command == this ? Stream.of() : command.flags().stream();
      own.filter(ConfigurableFlags::isConfigurable)
          .forEach(flag -> flags.putIfAbsent(flag.name(), flag));
    }
    return List.copyOf(flags.values());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr config", "what holds in this directory"),
        new Example("nrr config --config ci/nrr.toml --format json", "what a file sets"));
  }

  @Override
  public ExitCode run(OptionValues arguments, ProcessContext surroundings) throws CommandException {
    if (!arguments.positional().isEmpty()) {
      throw new OptionException("config takes options only");
    }
    OutputOptions output = new OutputOptions(arguments, surroundings, List.of());
    List<ConfigReport.Entry> entries = new ArrayList<>();
    flags().forEach(flag -> entries.addAll(entries(flag, arguments)));
    output.write(ConfigReport.of(entries, Version.text()));
    return ExitCode.OK;
  }

  private static List<ConfigReport.Entry> entries(Flag flag, OptionValues arguments) {
    List<ConfigReport.Entry> entries = new ArrayList<>();
    for (OptionSource set : arguments.settings(flag)) {
      for (String value : set.values()) {
        entries.add(entry(flag, set, value));
      }
    }
    String usual = flag.isSwitch() ? "false" : flag.usual();
    return entries.isEmpty()
        ? List.of(new ConfigReport.Entry(ConfigurableFlags.key(flag), null, usual, "built-in", ""))
        : entries;
  }

  private static ConfigReport.Entry entry(Flag flag, OptionSource set, String value) {
    return new ConfigReport.Entry(
        ConfigurableFlags.key(flag), value, flag.usual(), set.origin().words(), set.place());
  }
}
