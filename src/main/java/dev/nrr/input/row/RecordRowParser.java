package dev.nrr.input.row;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.WholeNumber;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one record into a row, and says what is wrong with any of them. */
final class RecordRowParser {

  private static final Set<String> ERRORS =
      Set.of(
          "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#N/A");

  private final RowLayout slots;
  private final DecimalMarkDecision marks;
  private final SingleCurrency currency;
  private final Problems problems;
  private final @Nullable Boolean blankIsZero;
  private final @Nullable CurrencyConversion conversion;
  private final int currencySlot;

  RecordRowParser(
      RowLayout slots,
      DecimalMarkDecision marks,
      SingleCurrency currency,
      Problems problems,
      @Nullable Boolean blankIsZero,
      @Nullable CurrencyConversion conversion) {
    this.slots = slots;
    this.marks = marks;
    this.currency = currency;
    this.problems = problems;
    this.blankIsZero = blankIsZero;
    this.conversion = conversion;
    this.currencySlot = slots.slot(Field.CURRENCY);
  }

  /** Reads every cell; what is wrong with them, empty if nothing is. */
  List<Problem> parse(RecordRow row) {
    if (conversion == null) {
      return parseCells(row);
    }
    conversion.open();
    List<Problem> wrong = parseCells(row);
    if (wrong.isEmpty() && row.isAdmitted()) {
      conversion.convert(row);
    }
    return wrong;
  }

  private List<Problem> parseCells(RecordRow row) {
    List<Problem> wrong = List.of();
    for (int slot = 0; slot < slots.fields().size(); slot++) {
      if (row.has(slot)) {
        String message = parseCell(row, slot, slots.fields().get(slot));
        if (message != null) {
          wrong = wrong.isEmpty() ? new ArrayList<>() : wrong;
          wrong.add(problems.at(row.source(), row.line(), row.column(slot) + 1, message));
        }
      }
    }
    return wrong;
  }

  private @Nullable String parseCell(RecordRow row, int slot, FieldSpec spec) {
    String text = row.text(slot);
    if (text.isEmpty()) {
      return blank(row, slot, spec);
    }
    return switch (spec.kind()) {
      case AMOUNT -> parseAmount(row, slot, text);
      case COUNT -> parseCount(row, slot, text);
      case TEXT -> {
        if (spec.field() == Field.CURRENCY) {
          observe(text, row, slot);
        }
        if (isError(text)) {
          yield slots.name(slot) + " is an error of a spreadsheet: " + MessageText.quoted(text);
        }
        yield problems.knowsDates() && Field.DATES.contains(spec.field())
            ? problems.ofDate(spec.field(), text)
            : null;
      }
    };
  }

  /** Whether a text is what a spreadsheet has where a formula failed; a word for nothing is not. */
  private static boolean isError(String text) {
    return text.charAt(0) == '#' && (ERRORS.contains(text) || text.endsWith(" (error)"));
  }

  private @Nullable String blank(RecordRow row, int slot, FieldSpec spec) {
    boolean amount = spec.kind() == FieldSpec.Kind.AMOUNT;
    boolean zero = blankIsZero == null ? spec.blank() != FieldSpec.Blank.BAD : blankIsZero;
    if (amount ? zero : spec.blank() != FieldSpec.Blank.BAD) {
      if (amount && spec.blank() == FieldSpec.Blank.BAD && row.isAdmitted()) {
        problems.takeBlank();
      }
      return null;
    }
    if (spec.kind() == FieldSpec.Kind.COUNT) {
      problems.suggest(
          Suggestion.of("customers are not counted", "--map", slots.name(slot) + "=none"));
    }
    return slots.name(slot)
        + " is blank"
        + (amount ? ", expected an amount (--blank zero takes it as 0)" : "");
  }

  private @Nullable String parseAmount(RecordRow row, int slot, String text) {
    AmountParser parser = marks.parser();
    if (!parser.parse(text)) {
      return refusedAmount(row, slot, text, parser.problem());
    }
    row.amount(slot).set(parser);
    String found = parser.currency();
    if (found != null && !isSaidByRow(found, row)) {
      observe(found, row, slot);
    }
    return null;
  }

  /** Whether the row's own currency column says which of its currencies a sign means. */
  private boolean isSaidByRow(String found, RecordRow row) {
    return conversion == null
        && currencySlot >= 0
        && SingleCurrency.isSaid(row.text(currencySlot), found);
  }

  /** Rows that were not asked for may be in any currency. */
  private void observe(String found, RecordRow row, int slot) {
    if (conversion != null) {
      conversion.observe(slot, found);
    } else if (row.isAdmitted()) {
      currency.observe(found, row.source(), row.line(), row.column(slot) + 1);
    }
  }

  private String refusedAmount(RecordRow row, int slot, String text, String expected) {
    String name = slots.name(slot);
    if (marks.contradicts(text)) {
      String both =
          "both decimal marks are used: "
              + MessageText.quoted(text)
              + " after '"
              + marks.parser().mark().mark()
              + "'"
              + marks.because();
      problems.refuse(problems.at(row.source(), row.line(), row.column(slot) + 1, both));
      return both;
    }
    return name
        + " is not an amount: "
        + MessageText.quoted(text)
        + " ("
        + expected
        + (expected.startsWith("digits") ? marks.because() : "")
        + ")";
  }

  private @Nullable String parseCount(RecordRow row, int slot, String text) {
    long count = WholeNumber.parse(text);
    if (count < 0) {
      return slots.name(slot) + " is not a whole number: " + MessageText.quoted(text);
    }
    row.setCount(slot, count);
    return null;
  }
}
