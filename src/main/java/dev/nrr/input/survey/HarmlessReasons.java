package dev.nrr.input.survey;

import dev.nrr.input.header.EndHeader;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a column that could change a figure does not, by what stands in it: only what matters is
 * asked for.
 */
final class HarmlessReasons {

  /** How the reason of planned ends begins. */
  static final String PLANNED = "is when subscriptions are to end, and ";

  /** How the reason of a status begins of which words that pay may be meant otherwise. */
  static final String PAYS = "counts as paying rows of ";

  /** The reason of what is neither empty nor dates nor numbers. */
  static final String WORDS = "is words";

  private final TableFacts rows;
  private final TableColumns table;

  HarmlessReasons(TableFacts rows) {
    this.rows = rows;
    this.table = rows.table();
  }

  /** The reason, in words that follow the header; null if the column matters. */
  @Nullable String find(int column, ColumnKind kind, ColumnFacts facts) {
    return switch (kind) {
      case STATUS -> status(column, facts);
      case QUANTITY -> quantity(column, facts);
      case INTERVAL -> interval(column, facts);
      case PARTLY_INTERVAL -> partlyInterval(facts);
      case INTERVAL_COUNT -> count(facts);
      case DISCOUNT -> facts.isZero() ? "is 0 in every row" : discount(facts);
      case SECOND_AMOUNT -> secondAmount(column, facts);
      case SECOND_DATE -> secondDate(column);
      case SCENARIO -> ScenarioWords.isOne(facts) ? "is the same in every row with money" : null;
      case CURRENCY -> facts.texts().size() == 1 ? "is the same in every row" : null;
      case STRAY_AMOUNTS -> strayAmounts(column, facts);
      case SERVICE_PERIOD, PLANNED_END -> null;
      case ATTRIBUTE -> attribute(facts);
    };
  }

  /** The same by what stands in the column alone, whatever stands beside it. */
  @Nullable String findAlone(int column, ColumnKind kind, ColumnFacts facts) {
    return switch (kind) {
      case SECOND_AMOUNT -> facts.isZero() ? "is 0 in every row" : null;
      case SECOND_DATE, STRAY_AMOUNTS -> null;
      default -> find(column, kind, facts);
    };
  }

  private static String attribute(ColumnFacts facts) {
    if (facts.filled() == 0) {
      return "is empty";
    }
    if (facts.count(CellKind.DATE) == facts.filled()) {
      return "is dates of something else";
    }
    if (facts.isRunningNumber()) {
      return "numbers the rows";
    }
    return facts.isAmounts() ? "is numbers that by their header are no money" : WORDS;
  }

  private @Nullable String status(int column, ColumnFacts facts) {
    StatusColumn status = StatusColumn.find(table, column, facts);
    if (status == null) {
      return "is words";
    }
    if (!inDoubt(status, table).isEmpty()) {
      return null;
    }
    List<Entry> late = table.rowsAre(RowMeaning.CHANGE) ? List.of() : payingInDoubt(status, table);
    if (!late.isEmpty()) {
      return PAYS + StatusColumn.named(late);
    }
    return table.rowsAre(RowMeaning.CHANGE) && !status.ended().isEmpty()
        ? "says what the events say"
        : "says of no row with money that it does not pay";
  }

  /** The words that pay, but not to everybody: {@code past_due}; of rows with money. */
  static List<Entry> payingInDoubt(StatusColumn status, TableColumns table) {
    List<Entry> doubt = new ArrayList<>(status.doubtful());
    doubt.retainAll(of(status.paying(), table.rows().isOverTime()));
    return doubt;
  }

  /**
   * The words of rows whose money is in doubt. An ended subscription with an end date is not: it
   * paid until then. Nor is an event's that ends: its amount is the loss. Nor a row over several
   * dates that has nothing at the last.
   */
  static List<Entry> inDoubt(StatusColumn status, TableColumns table) {
    boolean overTime = table.rows().isOverTime();
    List<Entry> doubt = new ArrayList<>(of(status.notPaying(), overTime));
    doubt.addAll(of(status.unknown(), overTime));
    if (!table.rowsAre(RowMeaning.CHANGE)) {
      doubt.addAll(of(status.ended(), overTime || table.rowsAre(RowMeaning.TERM)));
    }
    return doubt;
  }

  private static List<Entry> of(List<Entry> entries, boolean open) {
    return open ? StatusColumn.withOpenMoney(entries) : StatusColumn.withMoney(entries);
  }

  private @Nullable String quantity(int column, ColumnFacts facts) {
    if (facts.isOneWithMoney()) {
      return "is 1 in every row with money";
    }
    if (rows.isOfProduct(column)) {
      return product(column);
    }
    if (table.rowsAre(RowMeaning.MOVEMENTS)) {
      return "counts, beside amounts that are sums";
    }
    return isChangeOfBalance() ? "counts, beside changes that come to the balances" : null;
  }

  /** Whether changes stand beside what is paid after them: the reading holds them together. */
  private boolean isChangeOfBalance() {
    HeaderWords amount = HeaderWords.of(table.header(Field.AMOUNT));
    return table.has(Field.AMOUNT)
        && !amount.hasAny(HeaderVocabulary.UNIT_PRICE)
        && (table.has(Field.AFTER) || table.has(Field.CHANGE));
  }

  private String product(int column) {
    return "times "
        + table.headers().get(rows.otherOfProduct(column))
        + " is "
        + table.header(Field.AMOUNT)
        + " in every row";
  }

  private @Nullable String interval(int column, ColumnFacts facts) {
    boolean told = HeaderWords.of(table.headers().get(column)).hasAny(HeaderVocabulary.INTERVAL);
    boolean monthly = true;
    for (Entry entry : facts.texts().list()) {
      Cadence cadence = ColumnKinds.cadence(entry.text(), told);
      if (cadence == null || (entry.moneyRows() > 0 && !cadence.isPeriodic())) {
        return null;
      }
      monthly &= entry.moneyRows() == 0 || cadence.equals(Cadence.MONTHLY);
    }
    String named = named();
    return named == null && monthly && table.has(Field.AMOUNT)
        ? "is a month in every row with money"
        : named;
  }

  /** Names that say it, where all of those with money are of a month, or say nothing. */
  private @Nullable String partlyInterval(ColumnFacts facts) {
    for (Entry entry : facts.texts().list()) {
      Cadence cadence = CadenceWords.find(entry.text());
      boolean month = cadence == null || cadence.equals(Cadence.MONTHLY);
      if (!month && entry.moneyRows() > 0) {
        return named();
      }
    }
    return "is words";
  }

  /** Why an interval does not change the amounts, by what they are; null if it does. */
  private @Nullable String named() {
    String period = amountPeriod(table);
    if (period != null) {
      return "does not change "
          + table.header(Field.AMOUNT)
          + ", which is a "
          + period
          + "'s by name";
    }
    boolean dated = table.has(Field.STARTING) || !table.dated().isEmpty();
    return !table.has(Field.AMOUNT) && dated ? "does not change amounts that are of a date" : null;
  }

  /** What the amount is for by its header, month or year; null if it does not say. */
  static @Nullable String amountPeriod(TableColumns table) {
    HeaderWords amount = HeaderWords.of(table.header(Field.AMOUNT));
    if (amount.hasAny(HeaderVocabulary.MONTHLY)) {
      return "month";
    }
    return amount.hasAny(HeaderVocabulary.YEARLY) ? "year" : null;
  }

  private @Nullable String count(ColumnFacts facts) {
    if (facts.isOneWithMoney()) {
      return "is 1 in every row with money";
    }
    String named = amountPeriod(table);
    return named == null
        ? null
        : "does not change " + table.header(Field.AMOUNT) + ", which is a " + named + "'s by name";
  }

  private static @Nullable String discount(ColumnFacts facts) {
    for (Entry entry : facts.texts().list()) {
      if (!isZero(entry.text())) {
        return null;
      }
    }
    return facts.texts().isFull() ? null : "is 0 in every row";
  }

  private static boolean isZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '1' && c <= '9') {
        return false;
      }
    }
    return true;
  }

  private @Nullable String secondAmount(int column, ColumnFacts facts) {
    if (facts.isZero()) {
      return "is 0 in every row";
    }
    if (rows.isOfProduct(column)) {
      return product(column);
    }
    ColumnPair pair = rows.pair(column);
    if (pair == null || rows.partnerOf(column) != table.column(Field.AMOUNT)) {
      return null;
    }
    if (pair.different() == 0) {
      return "is " + table.header(Field.AMOUNT) + " in every row";
    }
    String multiple = pair.multiple();
    return multiple == null
        ? null
        : "is " + multiple + " " + table.header(Field.AMOUNT) + " in every row";
  }

  private @Nullable String secondDate(int column) {
    ColumnPair pair = rows.pair(column);
    if (pair == null) {
      return null;
    }
    String used = table.headers().get(rows.partnerOf(column));
    boolean planned =
        rows.isPlannedEnd(column) && (pair.different() == 0 || EndHeader.cameAbout(used));
    if (planned && (pair.onlyOther() > 0 || pair.different() > 0)) {
      return PLANNED + used + " says when they ended";
    }
    return pair.different() == 0 && pair.onlyOther() == 0
        ? "is " + used + " wherever both are given"
        : null;
  }

  private @Nullable String strayAmounts(int column, ColumnFacts facts) {
    if (rows.isSumOfDates(column)) {
      return "is the sum of the dates in every row";
    }
    boolean date = StrayHeaders.mayBeDate(table.headers().get(column));
    return facts.isRunningNumber() && !date ? "numbers the rows" : null;
  }
}
