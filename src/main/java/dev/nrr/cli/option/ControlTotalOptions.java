package dev.nrr.cli.option;

import dev.nrr.core.check.Check;
import dev.nrr.core.check.ControlTotal;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.result.Analysis;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures known from elsewhere that the input has to tie to. */
public final class ControlTotalOptions {

  private final Map<ControlTotal, Quantity> expected = new LinkedHashMap<>();

  /** Those that were given, each with its value. */
  public ControlTotalOptions(OptionValues arguments) {
    for (Map.Entry<String, List<String>> given : arguments.pairs(Flags.EXPECT).entrySet()) {
      expect(given.getKey(), given.getValue());
    }
  }

  private void expect(String key, List<String> values) {
    ControlTotal total =
        ControlTotal.find(key)
            .orElseThrow(
                () ->
                    new OptionException("--expect: '" + key + "' is none of " + CheckFlags.keys()));
    if (values.size() > 1) {
      throw new OptionException("--expect: " + key + " is given two values");
    }
    try {
      expected.put(total, value(total, values.get(0)));
    } catch (IllegalArgumentException problem) {
      throw new OptionException("--expect: " + key + ": " + problem.getMessage());
    }
  }

  private static Quantity value(ControlTotal total, String text) {
    return total.isMoney()
        ? new Quantity.Money(InputOptions.amount(text))
        : new Quantity.Count(FigureOptions.count(text));
  }

  public boolean isEmpty() {
    return expected.isEmpty();
  }

  /** One check a control total, in the order they stand in the list of them. */
  public List<Check> checks(Analysis analysis) {
    List<Check> checks = new ArrayList<>();
    for (ControlTotal total : ControlTotal.ALL) {
      Quantity value = expected.get(total);
      if (value != null) {
        checks.add(total.check(value, analysis));
      }
    }
    return checks;
  }

  /** Refuses an input that does not tie, with both figures of each total. */
  public void hold(Analysis analysis) throws InputException {
    if (isEmpty()) {
      return;
    }
    String source = analysis.input().source();
    List<Problem> differences =
        checks(analysis).stream()
            .filter(check -> !check.passed())
            .map(check -> new Problem(0, source, 0, 0, words(check)))
            .toList();
    if (!differences.isEmpty()) {
      throw new InputException(
          InputException.Cause.DATA,
          differences,
          "the input does not tie to what --expect says, nothing is printed");
    }
  }

  private static String words(Check check) {
    String expected = check.title() + ": expected " + text(check.limit());
    return check
        .actual()
        .fold(found -> expected + ", found " + text(found), why -> expected + ", but " + why);
  }

  private static String text(Quantity quantity) {
    return quantity instanceof Quantity.Money money
        ? money.amount().toString()
        : Long.toString(((Quantity.Count) quantity).count());
  }
}
