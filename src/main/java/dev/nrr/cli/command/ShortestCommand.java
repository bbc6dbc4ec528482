package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.inspection.Inspection.Try;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.input.InputReader;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.Source;
import dev.nrr.report.ShellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The shortest {@code calc} that computes: the command as it was typed, else with what its refusal
 * says to try, a few steps deep.
 */
final class ShortestCommand {

  private static final int MOST_STEPS = 3;
  private static final int MOST_READINGS = 12;

  private final List<Flag> flags = new CalcCommand().flags();
  private final ProcessContext context;
  private final UnaryOperator<List<Source>> sources;
  private final List<String> typed;
  private int readings;

  /** A command line that was not tried yet. */
  private record Line(OptionValues values, List<String> arguments, String meaning, int steps) {}

  /**
   * Looks for it.
   *
   * @param typed the operands and options of the input, as words of a command line
   * @param sources what the sources of a request are read from
   */
  ShortestCommand(List<String> typed, UnaryOperator<List<Source>> sources, ProcessContext context) {
    this.typed = typed;
    this.sources = sources;
    this.context = context;
  }

  /**
   * Why the command as typed does not compute, and what to try.
   *
   * @param refused null where it computes
   * @param tries the first that computes; where none does, what the refusal says to try
   */
  record Outcome(@Nullable InputException refused, List<Try> tries) {}

  Outcome of(OptionValues values) {
    InputException refused = refusal(values);
    if (refused == null) {
      return new Outcome(null, List.of(line(List.of(), "")));
    }
    List<Line> open = new ArrayList<>();
    addTo(open, new Line(values, List.of(), "", 0), refused);
    List<Try> named =
        refused.suggestions().stream().map(way -> line(way.arguments(), way.meaning())).toList();
    while (!open.isEmpty() && readings < MOST_READINGS) {
      Line next = open.remove(0);
      InputException again = refusal(next.values());
      if (again == null) {
        return new Outcome(refused, List.of(line(next.arguments(), next.meaning())));
      }
      addTo(open, next, again);
    }
    return new Outcome(refused, named);
  }

  /** Adds the ways out of a refusal, those aside that have a word to fill in. */
  private void addTo(List<Line> open, Line line, InputException refused) {
    for (Suggestion way : refused.suggestions()) {
      boolean known = way.arguments().stream().noneMatch(ShortestCommand::isToFillIn);
      if (known && line.steps() < MOST_STEPS && !line.arguments().containsAll(way.arguments())) {
        List<String> arguments = new ArrayList<>(line.arguments());
        arguments.addAll(way.arguments());
        String meaning = line.meaning().isEmpty() ? "" : line.meaning() + "; ";
        open.add(
            new Line(
                line.values().with(way.arguments(), flags),
                arguments,
                meaning + way.meaning(),
                line.steps() + 1));
      }
    }
  }

  /**
   * Whether an argument stands for what only the user knows: {@code DATE}, {@code period=COLUMN}.
   */
  private static boolean isToFillIn(String argument) {
    return argument.matches("(.*[=,])?(DATE|FILE|COLUMN|NAMES|NUMBER|MONTH|WORD|TYPE|M|N)(,DATE)*");
  }

  private Try line(List<String> arguments, String meaning) {
    List<String> words = new ArrayList<>(List.of("calc"));
    words.addAll(typed);
    words.addAll(arguments);
    return new Try("nrr " + ShellText.line(words), meaning);
  }

  /** Why a command line does not compute; null where it does. */
  private @Nullable InputException refusal(OptionValues values) {
    readings++;
    try {
      Request request = Request.parse(flags, values, context);
      InputRequest input = Objects.requireNonNull(request.input());
      InputRequest read = input.withSources(sources.apply(input.sources()));
      AnalysisCommand.analyse(request, InputReader.read(read, Problems.RejectedRows.UNTOLD));
      return null;
    } catch (InputException refused) {
      return refused;
    } catch (OptionException wrong) {
      return InputException.data(wrong.message()).suggesting(wrong.suggestions());
    } catch (MixedAttributeException mixed) {
      return InputException.data(String.valueOf(mixed.getMessage()));
    }
  }
}
