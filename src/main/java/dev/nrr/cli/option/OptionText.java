package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.WholeNumber;

/**
 * Texts that several options take. Every method throws an {@link IllegalArgumentException} that
 * says what is wrong with the text.
 */
final class OptionText {

  private OptionText() {}

  /** An amount of zero or more, with a decimal point: {@code 1.4M}. */
  static Amount amount(String text) {
    return amount(new AmountParser(DecimalMark.POINT), text);
  }

  /** The same with a parser at hand, which then knows the currency too. */
  static Amount amount(AmountParser parser, String text) {
    if (!parser.parse(text)) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount (" + parser.problem() + ")");
    }
    if (parser.decimal().signum() < 0) {
      throw new IllegalArgumentException("'" + text + "' is below zero, expected how much");
    }
    return Amount.of(parser.decimal());
  }

  /** A whole number from 0 up, of at most 18 digits. */
  static Long count(String text) {
    long number = WholeNumber.parse(text);
    if (number < 0) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number");
    }
    return number;
  }

  /** Whether a text is a change of a figure, not the figure: it has a sign. */
  static boolean isChange(String text) {
    String given = text.strip();
    return given.startsWith("+") || given.startsWith("-");
  }
}
