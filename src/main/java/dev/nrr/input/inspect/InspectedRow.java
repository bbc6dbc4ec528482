package dev.nrr.input.inspect;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.shape.movements.MovementArithmetic;
import dev.nrr.input.survey.OneTimeWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One data row as checks look at it: unjudged, its cells read where they can be. */
final class InspectedRow {

  private static final Set<Field> AMOUNTS =
      Set.of(
          Field.AMOUNT,
          Field.STARTING,
          Field.EXPANSION,
          Field.CONTRACTION,
          Field.CHURN,
          Field.NEW,
          Field.REACTIVATION,
          Field.ENDING);

  private static final List<Field> MOVEMENTS = MovementArithmetic.fields();

  private final String file;
  private final int source;
  private final HeaderMatch match;
  private final AmountParser parser;
  private final List<Integer> amountColumns;
  private final List<Integer> otherColumns;
  private String[] fields = {};
  private long line;

  InspectedRow(String file, int source, HeaderMatch match, DecimalMark mark) {
    this.file = file;
    this.source = source;
    this.match = match;
    this.parser = new AmountParser(mark);
    this.amountColumns = amountColumns(match);
    this.otherColumns = otherColumns(match);
  }

  private static List<Integer> amountColumns(HeaderMatch match) {
    Set<Integer> columns = new TreeSet<>();
    match
        .columns()
        .forEach(
            (field, column) -> {
              if (AMOUNTS.contains(field)) {
                columns.add(column);
              }
            });
    if (!match.has(Field.AMOUNT)) {
      match.dated().forEach(header -> columns.add(match.headers().indexOf(header)));
    }
    return List.copyOf(columns);
  }

  /** Columns of words about what is paid for. */
  private static List<Integer> otherColumns(HeaderMatch match) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < match.headers().size(); i++) {
      boolean isTaken =
          match.columns().containsValue(i) || match.dated().contains(match.headers().get(i));
      boolean ofPlan = isOf(match, Field.TYPE, i) || isOf(match, Field.SUBSCRIPTION, i);
      if (ofPlan || (!isTaken && OneTimeWords.mayBeIn(match.headers().get(i)))) {
        columns.add(i);
      }
    }
    return columns;
  }

  private static boolean isOf(HeaderMatch match, Field field, int column) {
    return Objects.equals(match.columns().get(field), column);
  }

  /** The numbers of the columns of amounts. */
  List<Integer> amountColumns() {
    return amountColumns;
  }

  /** The numbers of the columns that may say what is paid for. */
  List<Integer> otherColumns() {
    return otherColumns;
  }

  /** How many columns there are. */
  int columns() {
    return match.headers().size();
  }

  void moveTo(String[] newFields, long newLine) {
    this.fields = newFields;
    this.line = newLine;
  }

  /** Where it stands. */
  Optional<Place> here() {
    return Optional.of(new Place(file, line));
  }

  int source() {
    return source;
  }

  long line() {
    return line;
  }

  boolean has(Field field) {
    return match.has(field);
  }

  /** The text of a field, without outer spaces; empty where the row has none. */
  String text(Field field) {
    Integer column = match.columns().get(field);
    return column == null ? "" : cell(column);
  }

  private String cell(int column) {
    return column < fields.length ? fields[column].strip() : "";
  }

  /** The texts of all amounts. */
  List<String> amountTexts() {
    return amountColumns.stream().map(this::cell).toList();
  }

  /** The texts of columns that may say what is paid for. */
  List<String> otherTexts() {
    return otherColumns.stream().map(this::cell).toList();
  }

  /** An amount; zero where it is blank or not there, null where it is none. */
  @Nullable BigDecimal amount(Field field) {
    return amount(text(field));
  }

  /** The amounts of a row of movements, losses above zero; zero where there is none. */
  MutableAmount[] movements() {
    MutableAmount[] cells = new MutableAmount[MOVEMENTS.size()];
    for (int i = 0; i < cells.length; i++) {
      Field field = MOVEMENTS.get(i);
      BigDecimal amount = amount(field);
      BigDecimal known = amount == null ? BigDecimal.ZERO : amount;
      boolean isLoss = field == Field.CONTRACTION || field == Field.CHURN;
      cells[i] = new MutableAmount();
      cells[i].set(isLoss ? known.abs() : known);
    }
    return cells;
  }

  /** A text as an amount. */
  @Nullable BigDecimal amount(String text) {
    if (text.isEmpty()) {
      return BigDecimal.ZERO;
    }
    return parser.parse(text) ? parser.decimal() : null;
  }

  /** The currency an amount's text names. */
  @Nullable String currency(String text) {
    return !text.isEmpty() && parser.parse(text) ? parser.currency() : null;
  }
}
