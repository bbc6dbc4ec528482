package dev.nrr.input.row;

import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the one currency of an input, and refuses a second one. */
public final class SingleCurrency {

  private final Problems problems;
  private final boolean given;
  private String header = "";
  private int headerColumn;

  /** The currency as a column of currencies writes it; null where an amount states it. */
  private @Nullable String text;

  private @Nullable String currency;
  private long line;
  private boolean mixed;

  /**
   * The currency of an input.
   *
   * @param given what the user says it is; null for nothing
   */
  public SingleCurrency(Problems problems, @Nullable String given) {
    this.problems = problems;
    this.given = given != null;
    this.currency = given == null ? null : CurrencyNames.of(given);
  }

  /**
   * What follows states currencies in a column of its own.
   *
   * @param name its header; empty for none
   * @param column where it stands, from 1
   */
  void stateIn(String name, int column) {
    header = name;
    headerColumn = column;
  }

  /**
   * Whether a row's own column of currencies says which one stands with an amount.
   *
   * @param ofRow what stands in the column
   * @param found what stands with the amount
   */
  public static boolean isSaid(String ofRow, String found) {
    return !ofRow.isEmpty() && CurrencyNames.common(CurrencyNames.of(ofRow), found) != null;
  }

  /** An amount in this currency stands here. */
  public void observe(String written, int source, long foundLine, int column) {
    String found = CurrencyNames.of(written);
    boolean stated = !header.isEmpty() && column == headerColumn;
    String known = currency;
    String common = known == null ? found : CurrencyNames.common(known, found);
    boolean unusual = known != null && !given && CurrencyNames.isUnusual(known, found);
    if (common != null && !unusual) {
      currency = common;
      line = line == 0 ? foundLine : line;
      text = text == null && stated ? written : text;
    } else if (!mixed && known != null) {
      mixed = true;
      problems.refuse(
          mixture(known, found, common != null, source, foundLine, column).by("currency"));
      suggest(known, found, common, stated ? written : null);
    }
  }

  private Problem mixture(
      String known, String found, boolean ambiguous, int source, long foundLine, int at) {
    String other = line == 0 ? known + " given" : known + " on line " + line;
    return problems.at(
        source,
        foundLine,
        at,
        (ambiguous ? "currencies that may be one or two: " : "mixed currencies: ")
            + found
            + ", after "
            + other);
  }

  private void suggest(
      String known, String found, @Nullable String common, @Nullable String written) {
    if (common != null) {
      problems.suggest(Suggestion.of("every amount is in " + common, "--currency", common));
    }
    boolean foundIsSign = common != null && CurrencyNames.usual(known).equals(known);
    String target = CurrencyNames.usual(foundIsSign ? found : known);
    problems.suggest(
        Suggestion.of(
            (common == null ? "" : "a sign alone is " + target + ", and ")
                + "FILE says, as currency,rate, what 1 of each currency is in "
                + target,
            "--rates",
            "FILE",
            "--currency",
            target));
    if (text != null && written != null) {
      problems.suggest(
          Suggestion.of(
              "the same, where customers changed their id with their currency: IDS says, as"
                  + " id,customer, who they are",
              "--rates",
              "FILE",
              "--currency",
              target,
              "--ids",
              "IDS"));
      for (String one : List.of(text, written)) {
        problems.suggest(Suggestion.of("only rows of " + one, "--where", header + "=" + one));
      }
    }
  }

  /** Adds what was observed in another part of the input. */
  void mergeFrom(SingleCurrency other) {
    if (other.currency != null) {
      observe(other.currency, 0, other.line, 0);
    }
  }

  @Nullable String currency() {
    return currency;
  }
}
