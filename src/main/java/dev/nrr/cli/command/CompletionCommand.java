package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.OutputWriter;
import dev.nrr.cli.process.ProcessContext;
import java.util.List;

/** A script that completes commands, options and their words in bash and zsh. */
public final class CompletionCommand implements Command {

  /** Whoever knows every command and writes the script. */
  @FunctionalInterface
  public interface Script {
    String text();
  }

  private final Script script;

  public CompletionCommand(Script script) {
    this.script = script;
  }

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
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    String text = script.text();
    OutputWriter.write(OutputWriter.STANDARD_OUTPUT, context.output(), out -> out.write(text));
    return ExitCode.OK;
  }
}
