package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
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

    /**
     * The script.
     *
     * @param shell one of those there is a script for
     */
    String text(String shell);
  }

  private final List<String> shells;
  private final Script script;

  /**
   * The command.
   *
   * @param shells those there is a script for, the first where none is named
   */
  public CompletionCommand(List<String> shells, Script script) {
    this.shells = shells;
    this.script = script;
  }

  @Override
  public String name() {
    return "generate-completion";
  }

  @Override
  public String summary() {
    return "a script that completes commands and options in bash, zsh and fish";
  }

  @Override
  public String operands() {
    return "[" + String.join("|", shells) + "]";
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
            "nrr generate-completion >~/.nrr-completion", "to be sourced in ~/.bashrc, for all"),
        new Example(
            "nrr generate-completion fish >~/.config/fish/completions/nrr.fish", "for fish"));
  }

  @Override
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    List<String> named = values.operands();
    String shell = named.isEmpty() ? shells.get(0) : named.get(0);
    if (named.size() > 1 || !shells.contains(shell)) {
      throw new OptionException(
          "one shell of " + String.join(", ", shells) + ", not " + String.join(" ", named));
    }
    String text = script.text(shell);
    OutputWriter.writeText(OutputWriter.STANDARD_OUTPUT, context.output(), out -> out.write(text));
    return ExitCode.OK;
  }
}
