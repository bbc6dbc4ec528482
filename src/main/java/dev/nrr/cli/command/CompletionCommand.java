package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.parse.PicocliModel;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import java.util.List;
import picocli.AutoComplete;

/** A script that completes commands, options and their words in bash and zsh. */
public final class CompletionCommand implements Command {

  @Override
  public String name() {
    return "generate-completion";
  }

  @Override
  public String summary() {
    return "a script that completes commands and options in bash and zsh";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public List<Flag> flags() {
    return List.of(Flags.DEBUG);
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("source <(nrr generate-completion)", "for this shell, bash or zsh"),
        new Example(
            "nrr generate-completion >~/.nrr-completion", "to be sourced in ~/.bashrc, for all"));
  }

  @Override
  public ExitCode run(OptionValues arguments, ProcessContext surroundings) throws CommandException {
    String script = AutoComplete.bash("nrr", PicocliModel.whole());
    OutputOptions.write(
        "standard output", surroundings.output(), out -> out.write(withoutTime(script)));
    return ExitCode.OK;
  }

  /** The generator writes when it ran; the same version writes the same script. */
  private static String withoutTime(String script) {
    return script.replaceAll("(?m)^# Date: .*\\R", "");
  }
}
