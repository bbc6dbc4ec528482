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

/**
 * Figures known from elsewhere that the input has to tie to.
 *
 * @param expected each control total that was given with its value
 */
public record ControlTotalOptions(Map<ControlTotal, Quantity> expected) {

  /**
   * Reads the options.
   *
   * @throws OptionException if a key is unknown or a value cannot be read
   */
  static ControlTotalOptions parse(OptionValues values) {
    Map<ControlTotal, Quantity> expected = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> given : values.pairs(Flags.EXPECT).entrySet()) {
      ControlTotal total = total(given.getKey());
      if (given.getValue().size() > 1) {
        throw new OptionException("--expect: " + given.getKey() + " is given two values");
      }
      expected.put(total, value(total, given.getValue().get(0)));
    }
    return new ControlTotalOptions(expected);
  }

  private static ControlTotal total(String key) {
    List<String> keys = ControlTotal.ALL.stream().map(ControlTotal::key).toList();
    return ControlTotal.find(key)
        .orElseThrow(() -> new OptionException("--expect: " + SimilarName.noneOf(key, keys)));
  }

  private static Quantity value(ControlTotal total, String text) {
    try {
      return total.isMoney()
          ? new Quantity.Money(OptionText.amount(text))
          : new Quantity.Count(OptionText.count(text));
    } catch (IllegalArgumentException problem) {
      throw new OptionException("--expect: " + total.key() + ": " + problem.getMessage());
    }
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
  public void requireTie(Analysis analysis) throws InputException {
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
    String wanted = check.title() + ": expected " + text(check.limit());
    return check
        .actual()
        .fold(found -> wanted + ", found " + text(found), why -> wanted + ", but " + why);
  }

  private static String text(Quantity quantity) {
    return quantity instanceof Quantity.Money money
        ? money.amount().toString()
        : Long.toString(((Quantity.Count) quantity).count());
  }
}
