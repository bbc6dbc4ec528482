package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.OutputWriter;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.input.ColumnNames;
import dev.nrr.input.request.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The columns of the file on an unfinished command line, one a line: what a shell asks for while
 * somebody types. It stands in no list of commands, and says nothing where it cannot tell.
 */
public final class ColumnsCommand implements Command {

  /** Help and completion do not name it. */
  public static final String NAME = "complete-columns";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "the columns of a file, for completion";
  }

  @Override
  public String operands() {
    return "[FILE...]";
  }

  @Override
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>(Flags.all());
    flags.remove(Flags.OfChecks.FORMAT);
    return flags;
  }

  @Override
  public List<Example> examples() {
    return List.of();
  }

  @Override
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    List<String> files = values.operands();
    if (!files.isEmpty() && !files.contains("-")) {
      List<String> columns = columns(values, context);
      OutputWriter.writeText(
          OutputWriter.STANDARD_OUTPUT,
          context.output(),
          out -> {
            for (String column : columns) {
              out.write(column);
              out.write('\n');
            }
          });
    }
    return ExitCode.OK;
  }

  private static List<String> columns(OptionValues values, ProcessContext context) {
    try {
      Request request = Request.parse(Flags.INPUT, values, context);
      return ColumnNames.of(Objects.requireNonNull(request.input())).stream()
          .filter(column -> column.chars().noneMatch(Character::isISOControl))
          .filter(column -> !column.isBlank())
          .toList();
    } catch (OptionException | InputException unfinished) {
      return List.of();
    }
  }
}
