package dev.nrr.cli.command;

import dev.nrr.cli.config.ConfigurableFlags;
import dev.nrr.cli.option.ConnectionOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionSource.Setting;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.report.ConfigReport;
import java.util.ArrayList;
import java.util.List;

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
    return List.copyOf(ConfigurableFlags.all().values());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr config", "what holds in this directory"),
        new Example("nrr config --config ci/nrr.toml --format json", "what a file sets"));
  }

  @Override
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    if (!values.operands().isEmpty()) {
      throw new OptionException("config takes options only");
    }
    OutputOptions output = OutputOptions.parse(values, context, List.of(), List.of());
    List<ConfigReport.Entry> entries = new ArrayList<>();
    flags().forEach(flag -> entries.addAll(entries(flag, values)));
    output.write(ConfigReport.of(entries, Version.text()));
    return ExitCode.OK;
  }

  private static List<ConfigReport.Entry> entries(Flag flag, OptionValues values) {
    List<ConfigReport.Entry> entries = new ArrayList<>();
    for (Setting set : values.settings(flag)) {
      for (String value : set.values()) {
        entries.add(entry(flag, set, value));
      }
    }
    String defaultText = flag.isSwitch() ? "false" : flag.defaultText();
    return entries.isEmpty()
        ? List.of(new ConfigReport.Entry(flag.key(), null, defaultText, "built-in", ""))
        : entries;
  }

  private static ConfigReport.Entry entry(Flag flag, Setting set, String value) {
    return new ConfigReport.Entry(
        flag.key(),
        ConnectionOptions.shown(flag, value),
        flag.defaultText(),
        set.origin().words(),
        set.place());
  }
}
