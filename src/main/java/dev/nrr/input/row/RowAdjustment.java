package dev.nrr.input.row;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.survey.StatusWords;
import dev.nrr.input.survey.StatusWords.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What other columns make of a row's amounts: the price of a unit counts as often as there are
 * units, a discount is taken off, and a row that does not pay counts 0. Exact.
 */
public final class RowAdjustment {

  private static final Set<Field> FIELDS = Set.of(Field.STATUS, Field.QUANTITY, Field.DISCOUNT);

  private final StatusWords.Said said;
  private final Problems problems;
  private final RowLayout slots;
  private final Map<String, Status> known = new HashMap<>();
  private final Set<String> words = new TreeSet<>();
  private final ExactSum unpaid = new ExactSum();
  private final MinorUnits minor;
  private long unpaidRows;
  private String statusHeader = "";
  private final boolean converts;
  private final Map<Integer, Columns> sources = new HashMap<>();

  /**
   * The columns of a source, from 0; -1 where it has none.
   *
   * @param percent whether discounts are percentages by their header
   */
  private record Columns(int status, int quantity, int discount, int end, boolean percent) {}

  /**
   * The adjustment of one input.
   *
   * @param converts whether amounts are converted into another currency
   */
  RowAdjustment(InputRequest request, RowLayout slots, Problems problems, boolean converts) {
    this.converts = converts;
    this.said = new StatusWords.Said(request.table().paying(), request.table().notPaying());
    this.problems = problems;
    this.slots = slots;
    this.minor = new MinorUnits(request, slots);
  }

  /** Whether columns are taken for one of the fields that adjust amounts. */
  public static boolean isAsked(Map<Field, ?> columns) {
    return !Collections.disjoint(columns.keySet(), FIELDS);
  }

  /** Learns of the columns of a source. */
  void moveTo(int source, HeaderMatch match) {
    minor.moveTo(match);
    if (isAsked(match.columns())) {
      statusHeader = match.header(Field.STATUS);
      String header = match.header(Field.DISCOUNT).toLowerCase(Locale.ROOT);
      sources.put(
          source,
          new Columns(
              column(match, Field.STATUS),
              column(match, Field.QUANTITY),
              column(match, Field.DISCOUNT),
              column(match, Field.END),
              header.contains("percent") || header.contains("pct") || header.contains("%")));
    }
  }

  private static int column(HeaderMatch match, Field field) {
    return match.columns().getOrDefault(field, -1);
  }

  /**
   * Adjusts the amounts of a row.
   *
   * @param currency of the amounts so far; null where none is stated
   * @return why the row cannot be used; null if it can
   */
  @Nullable RowFault adjust(RecordRow row, AmountParser parser, @Nullable String currency) {
    Columns columns = sources.isEmpty() ? null : sources.get(row.source());
    RowFault fault = columns == null ? null : adjust(row, columns, parser);
    if (fault != null) {
      return fault;
    }
    String undivided = minor.divide(row, currency);
    if (undivided != null) {
      problems.suggest(Suggestion.of("amounts are yen, without cents", "--currency", "JPY"));
      problems.suggest(Suggestion.of("amounts are yuan, in hundredths", "--currency", "CNY"));
      return new RowFault(-1, undivided);
    }
    return columns != null && columns.status() >= 0 ? pay(row, columns) : null;
  }

  private @Nullable RowFault adjust(RecordRow row, Columns columns, AmountParser parser) {
    RowFault fault = columns.quantity() < 0 ? null : multiply(row, columns.quantity(), parser);
    if (fault == null && columns.discount() >= 0) {
      fault = lessen(row, columns, parser);
    }
    return fault;
  }

  /** Why a row cannot be used, by the column of it; -1 for the whole row. */
  record RowFault(int column, String message) {}

  private @Nullable RowFault multiply(RecordRow row, int quantity, AmountParser parser) {
    String text = row.fields()[quantity].strip();
    if (!parser.parse(text) || parser.decimal().signum() < 0) {
      return new RowFault(
          quantity,
          "quantity is not a number of units: "
              + MessageText.quoted(text)
              + "; expected 0 or more");
    }
    BigDecimal units = parser.decimal();
    forAmounts(row, amount -> amount.multiply(units));
    return null;
  }

  private @Nullable RowFault lessen(RecordRow row, Columns columns, AmountParser parser) {
    int discount = columns.discount();
    String text = row.fields()[discount].strip();
    if (text.isEmpty()) {
      return null;
    }
    boolean share = columns.percent() || text.endsWith("%");
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
    if (!parser.parse(number)
        || parser.decimal().signum() < 0
        || (share && parser.decimal().compareTo(BigDecimal.valueOf(100)) > 0)) {
      return new RowFault(
          discount, "discount is no amount or percentage: " + MessageText.quoted(text));
    }
    if (!share && converts) {
      return new RowFault(
          discount, "a discount that is an amount cannot be taken off with --rates");
    }
    BigDecimal off = parser.decimal();
    forAmounts(
        row,
        amount ->
            share
                ? amount.multiply(BigDecimal.valueOf(100).subtract(off)).movePointLeft(2)
                : amount.subtract(off));
    return null;
  }

  /** What becomes of an amount. */
  @FunctionalInterface
  private interface Change {
    BigDecimal of(BigDecimal amount);
  }

  private void forAmounts(RecordRow row, Change change) {
    for (int slot = 0; slot < slots.fields().size(); slot++) {
      if (slots.isAmount(slot) && row.has(slot)) {
        row.amount(slot).set(change.of(row.amount(slot).decimal()));
      }
    }
  }

  private @Nullable RowFault pay(RecordRow row, Columns columns) {
    int status = columns.status();
    int end = columns.end();
    String word = row.fields()[status].strip();
    Status means = known.computeIfAbsent(word, this::meaning);
    if (means == null) {
      problems.suggest(Suggestion.of(MessageText.quoted(word) + " pays", "--paying", word));
      problems.suggest(
          Suggestion.of(MessageText.quoted(word) + " does not pay", "--not-paying", word));
      return new RowFault(status, "status is not known: " + MessageText.quoted(word));
    }
    boolean runsOut = means == Status.ENDED && end >= 0 && !row.fields()[end].isBlank();
    if (means != Status.PAYING && !runsOut) {
      clear(row, word);
    }
    return null;
  }

  private @Nullable Status meaning(String word) {
    Status found = said.find(word);
    found = found == null ? StatusWords.find(word) : found;
    return found == null ? StatusWords.findFlag(word) : found;
  }

  private void clear(RecordRow row, String word) {
    boolean first = true;
    for (int slot = 0; slot < slots.fields().size(); slot++) {
      if (slots.isAmount(slot) && row.has(slot)) {
        if (first && !row.amount(slot).isZero() && row.isAdmitted()) {
          unpaidRows++;
          words.add(word);
          unpaid.add(row.amount(slot));
        }
        first = false;
        row.amount(slot).clear();
      }
    }
  }

  /** The words that were taken for paying, in order; null without a status column. */
  @Nullable List<String> paying() {
    return sources.isEmpty() || sources.values().stream().noneMatch(c -> c.status() >= 0)
        ? null
        : known.entrySet().stream()
            .filter(entry -> entry.getValue() == Status.PAYING)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
  }

  /** What counted 0 because it does not pay, and words that were given and stand in no row. */
  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>(minor.notices());
    if (unpaidRows > 0) {
      notices.add(
          new Notice(
              "not-paying",
              MessageText.count(unpaidRows, "row")
                  + " whose "
                  + MessageText.quoted(statusHeader)
                  + " is "
                  + String.join(", ", words)
                  + " counted as 0 (--paying "
                  + String.join(",", words)
                  + " counts "
                  + (unpaidRows == 1 ? "it)" : "them)"),
              unpaidRows,
              unpaid.toAmount()));
    }
    if (paying() != null) {
      idle("--paying", said.paying(), notices);
      idle("--not-paying", said.notPaying(), notices);
    }
    return notices;
  }

  /** Says so where no row has a word: it may be misspelt, or there are none this time. */
  private void idle(String option, Set<String> given, List<Notice> notices) {
    for (String word : new TreeSet<>(given)) {
      if (known.keySet().stream().noneMatch(word::equalsIgnoreCase)) {
        notices.add(
            new Notice(
                "status-word-unused",
                option + ": no row has the status " + MessageText.quoted(word),
                1));
      }
    }
  }
}
