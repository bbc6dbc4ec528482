package dev.nrr.input.survey;

import dev.nrr.input.header.EndHeader;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.ColumnRole.Remedy;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user may say of a telling column. Each remedy is right for the meaning it states; one
 * that the cells contradict is left out, and so is one that would take losses out. None is left
 * where no option is right.
 */
final class ColumnRemedies {

  private final TableFacts rows;
  private final TableColumns table;
  private final int column;
  private final String header;
  private final ColumnFacts facts;
  private final List<ColumnKind> kinds;
  private final List<Remedy> remedies = new ArrayList<>();

  private ColumnRemedies(TableFacts rows, int column, ColumnFacts facts, List<ColumnKind> kinds) {
    this.rows = rows;
    this.table = rows.table();
    this.column = column;
    this.header = table.headers().get(column);
    this.facts = facts;
    this.kinds = kinds;
  }

  /**
   * The remedies for a column, the likeliest first.
   *
   * @param kinds what every column of the table is
   */
  static List<Remedy> of(TableFacts rows, int column, ColumnFacts facts, List<ColumnKind> kinds) {
    return new ColumnRemedies(rows, column, facts, kinds).all();
  }

  private List<Remedy> all() {
    ColumnKind kind = kinds.get(column);
    if (kind == ColumnKind.SECOND_AMOUNT || kind == ColumnKind.SECOND_DATE) {
      change();
    }
    switch (kind) {
      case STATUS -> status();
      case QUANTITY -> quantity();
      case INTERVAL -> interval();
      case PARTLY_INTERVAL -> ignore("every amount is a month's, whatever " + header + " says");
      case INTERVAL_COUNT -> intervalCount();
      case DISCOUNT -> discount();
      case SECOND_AMOUNT -> secondAmount();
      case SECOND_DATE -> secondDate();
      case SERVICE_PERIOD -> servicePeriod();
      case SCENARIO -> scenario();
      case CURRENCY -> currency();
      case STRAY_AMOUNTS -> strayAmounts();
      case ATTRIBUTE, PLANNED_END -> {}
    }
    return remedies;
  }

  private void status() {
    StatusColumn status = StatusColumn.find(table, column, facts);
    if (status == null) {
      return;
    }
    if (table.has(Field.STATUS)) {
      ignore(table.header(Field.STATUS) + " alone says who pays");
      return;
    }
    List<Entry> open = StatusColumn.withOpenMoney(status.ended());
    boolean overTime = table.rows().isOverTime();
    List<Entry> unknown = StatusColumn.withMoney(status.unknown());
    List<Entry> zero = new ArrayList<>(StatusColumn.withMoney(status.notPaying()));
    List<Entry> paying = new ArrayList<>(status.flag() ? status.paying() : List.of());
    List<Entry> named = new ArrayList<>(status.flag() ? status.notPaying() : List.of());
    if (table.rowsAre(RowMeaning.CHANGE)
        || overTime
        || (table.rowsAre(RowMeaning.TERM) && !open.isEmpty())) {
      paying.addAll(status.ended());
    } else {
      zero.addAll(
          table.rowsAre(RowMeaning.TERM) ? List.of() : StatusColumn.withMoney(status.ended()));
      named.addAll(status.flag() ? status.ended() : List.of());
    }
    if (!unknown.isEmpty()) {
      mapStatus(paying, with(named, unknown), with(zero, unknown));
      mapStatus(with(paying, unknown), named, zero);
    } else if (!zero.isEmpty()) {
      mapStatus(paying, named, zero);
      doubtful(status, paying, zero);
    } else if (table.rowsAre(RowMeaning.TERM)) {
      String words = StatusColumn.named(open);
      ignore("a row of " + words + " without an end still pays");
    } else if (overTime) {
      ignore("the amounts are paid, whatever " + header + " says");
    }
  }

  /** The other readings of words that may be meant either way. */
  private void doubtful(StatusColumn status, List<Entry> paying, List<Entry> zero) {
    List<Entry> perhaps = new ArrayList<>(zero);
    perhaps.retainAll(status.doubtful());
    List<Entry> late = new ArrayList<>(status.paying());
    late.retainAll(status.doubtful());
    if (!perhaps.isEmpty()) {
      List<Entry> left = new ArrayList<>(zero);
      left.removeAll(perhaps);
      mapStatus(with(paying, perhaps), List.of(), left);
    }
    if (!late.isEmpty()) {
      mapStatus(paying, late, with(zero, late));
    }
  }

  private void mapStatus(List<Entry> paying, List<Entry> not, List<Entry> zero) {
    boolean isFlag = !zero.isEmpty() && StatusWords.flag(zero.get(0).text()) != null;
    List<String> arguments = new ArrayList<>(List.of("--map", "status=" + header));
    if (!paying.isEmpty()) {
      arguments.addAll(List.of("--paying", StatusColumn.listed(paying)));
    }
    if (!not.isEmpty()) {
      arguments.addAll(List.of("--not-paying", StatusColumn.listed(not)));
    }
    String words = StatusColumn.named(zero);
    String meaning =
        zero.isEmpty()
            ? "every row pays"
            : isFlag
                ? "a row whose " + header + " is " + words + " counts 0"
                : "a row that is not paying counts 0: " + words;
    boolean open = table.rowsAre(RowMeaning.TERM) && !isFlag && !paying.isEmpty();
    String paid =
        open ? "; a row of " + StatusColumn.named(paying) + " without an end still pays" : "";
    remedies.add(new Remedy(arguments, zero.isEmpty() ? meaning : meaning + paid));
  }

  private static List<Entry> with(List<Entry> some, List<Entry> more) {
    List<Entry> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private void quantity() {
    String amount = table.header(Field.AMOUNT);
    boolean change = HeaderWords.of(amount).hasAny(HeaderVocabulary.DELTA);
    if (!amount.isEmpty() && !change) {
      remedies.add(map("quantity", amount + " is the price of one"));
    }
    ignore(amount.isEmpty() ? "the amounts are totals already" : amount + " is the total already");
  }

  private void interval() {
    boolean told = HeaderWords.of(header).hasAny(HeaderVocabulary.INTERVAL);
    List<Entry> once = new ArrayList<>();
    boolean clear = true;
    for (Entry entry : facts.texts().list()) {
      Cadence cadence = ColumnKinds.cadence(entry.text(), told);
      if (entry.moneyRows() > 0 && cadence != null && !cadence.isPeriodic()) {
        clear &= cadence.unit() != Cadence.Unit.UNCLEAR;
        once.add(entry);
      }
    }
    String period = HarmlessReasons.amountPeriod(table);
    if (table.rowsAre(RowMeaning.TERM) && period == null && clear) {
      String left =
          once.isEmpty()
              ? ""
              : "; rows of " + StatusColumn.named(once) + " do not recur and are left out";
      remedies.add(
          map(
              "interval",
              table.header(Field.AMOUNT) + " is for the " + header + " of its row" + left));
    } else if (!once.isEmpty() && clear) {
      List<String> arguments = new ArrayList<>();
      for (Entry entry : once) {
        arguments.addAll(List.of("--where", header + "!=" + entry.text()));
      }
      remedies.add(new Remedy(arguments, "rows of " + StatusColumn.named(once) + " do not recur"));
    }
    if (table.rowsAre(RowMeaning.PAYMENT) && once.isEmpty()) {
      payments(told);
    } else if (once.isEmpty() || !clear) {
      ignore(period == null ? "every amount is a month's" : "every amount is a " + period + "'s");
    }
  }

  /** Payments are for one interval where all are; else each is of its own date. */
  private void payments(boolean told) {
    Cadence all = null;
    boolean same = true;
    for (Entry entry : facts.texts().list()) {
      Cadence cadence = ColumnKinds.cadence(entry.text(), told);
      if (entry.moneyRows() > 0 && cadence != null) {
        same &= all == null || all.equals(cadence);
        all = cadence;
      }
    }
    int count = all != null && same && all.unit() == Cadence.Unit.MONTHS ? all.count() : 0;
    String per = count == 12 ? "year" : count == 3 ? "quarter" : null;
    if (per != null) {
      remedies.add(
          new Remedy(
              List.of("--amount-per", per, "--ignore", header), "a payment is for a " + per));
    }
    ignore("a payment is of its " + table.header(Field.DATE) + " alone");
  }

  private void intervalCount() {
    List<String> arguments = new ArrayList<>();
    String interval = table.header(Field.INTERVAL);
    int other = kinds.indexOf(ColumnKind.INTERVAL);
    if (interval.isEmpty() && other >= 0) {
      interval = table.headers().get(other);
    }
    if (table.rowsAre(RowMeaning.TERM) && !interval.isEmpty()) {
      arguments.addAll(List.of("--map", "interval=" + interval));
      arguments.addAll(List.of("--map", "interval-count=" + header));
      remedies.add(new Remedy(arguments, "an amount is for so many of its " + interval));
    }
    ignore("an amount is for one interval");
  }

  private void discount() {
    String amount = table.header(Field.AMOUNT);
    ColumnPair pair = rows.pair(column);
    boolean fits =
        facts.negatives() == 0
            && (facts.count(CellKind.PERCENT) > 0 || pair == null || pair.greater() == 0);
    if (!amount.isEmpty() && fits) {
      remedies.add(map("discount", header + " still comes off " + amount));
    }
    ignore(amount.isEmpty() ? "the amounts are after it" : amount + " is what is left after it");
  }

  private void secondAmount() {
    HeaderWords words = HeaderWords.of(header);
    String used = table.header(Field.AMOUNT);
    if (used.isEmpty()) {
      ignore("it is no part of the amounts that are read");
      return;
    }
    boolean everywhere = facts.count(CellKind.AMOUNT) == facts.rows();
    boolean change = words.hasAny(HeaderVocabulary.DELTA);
    boolean usedIsChange = HeaderWords.of(used).hasAny(HeaderVocabulary.DELTA);
    boolean before = words.hasAny(HeaderVocabulary.BEFORE);
    if (everywhere && !before && (table.rowsAre(RowMeaning.CHANGE) || !change)) {
      List<String> arguments = new ArrayList<>();
      if (table.rowsAre(RowMeaning.CHANGE) && usedIsChange && !change) {
        arguments.addAll(List.of("--shape", "levels"));
      }
      arguments.addAll(List.of("--map", "amount=" + header, "--ignore", used));
      String meaning =
          table.rowsAre(RowMeaning.CHANGE) && change ? " is the change" : " is the amount";
      remedies.add(new Remedy(arguments, header + meaning + ", not " + used));
    }
    boolean ignorable = !(table.rowsAre(RowMeaning.CHANGE) && change && !usedIsChange);
    if (ignorable) {
      ignore(
          facts.filled() < facts.rows() && table.rowsAre(RowMeaning.TERM)
              ? used + " is paid from start to end, whatever " + header + " says"
              : header + " is not the " + (usedIsChange ? "change" : "amount") + " that counts");
    }
  }

  /**
   * A date and an amount that stand together in some rows of subscriptions: a change inside a row.
   * Where several such columns stand, the user must say which.
   */
  private void change() {
    int amount = kinds.indexOf(ColumnKind.SECOND_AMOUNT);
    int date = kinds.indexOf(ColumnKind.SECOND_DATE);
    boolean pair =
        table.rowsAre(RowMeaning.TERM)
            && amount >= 0
            && date >= 0
            && (column == amount || column == date)
            && amount == kinds.lastIndexOf(ColumnKind.SECOND_AMOUNT)
            && date == kinds.lastIndexOf(ColumnKind.SECOND_DATE);
    ColumnFacts amounts = pair ? rows.column(amount) : null;
    ColumnFacts dates = pair ? rows.column(date) : null;
    if (amounts == null
        || dates == null
        || amounts.filled() != dates.filled()
        || amounts.filled() == amounts.rows()
        || amounts.negatives() > 0) {
      return;
    }
    String from = table.headers().get(date);
    String after = table.headers().get(amount);
    remedies.add(
        new Remedy(
            List.of("--map", "changed=" + from, "--map", "changed-amount=" + after),
            "from "
                + from
                + " on, "
                + after
                + " is paid in place of "
                + table.header(Field.AMOUNT)));
  }

  private void secondDate() {
    HeaderWords words = HeaderWords.of(header);
    ColumnPair pair = rows.pair(column);
    boolean everywhere = facts.filled() == facts.rows();
    if (table.rowsAre(RowMeaning.TERM)) {
      subscriptionDate(words, pair, everywhere);
      return;
    }
    if (table.rowsAre(RowMeaning.TWO_AMOUNTS) || table.rowsAre(RowMeaning.MOVEMENTS)) {
      if (table.rowsAre(RowMeaning.MOVEMENTS) && everywhere && !table.has(Field.PERIOD)) {
        remedies.add(map("period", "it is the period of each row"));
      } else if (!facts.texts().isFull()) {
        List<Entry> texts = facts.texts().list();
        String text = texts.get(texts.size() - 1).text();
        remedies.add(
            new Remedy(List.of("--where", header + "=" + text), "the rows of " + text + " alone"));
      }
      return;
    }
    String used = table.header(Field.DATE);
    if (everywhere && !used.isEmpty()) {
      remedies.add(
          new Remedy(
              List.of("--map", "date=" + header, "--ignore", used),
              "an amount is of its " + header + ", not of " + used));
    }
    ignore(used.isEmpty() ? "it is no date of the amounts" : "an amount is of its " + used);
  }

  /** Ends are never given up: a column that lacks ends the other has is not offered for it. */
  private void subscriptionDate(HeaderWords words, @Nullable ColumnPair pair, boolean everywhere) {
    boolean isEnd = words.hasAny(HeaderVocabulary.ENDS);
    boolean isStart = words.hasAny(HeaderVocabulary.STARTS);
    String used = table.header(isEnd ? Field.END : Field.START);
    if (isEnd && used.isEmpty()) {
      remedies.add(map("end", "a subscription ends there"));
      return;
    }
    if (isEnd && pair != null && pair.onlyUsed() == 0) {
      remedies.add(
          new Remedy(
              List.of("--map", "end=" + header, "--ignore", used),
              "a subscription ends at " + header + ", not at " + used));
    }
    if (isStart && !isEnd && everywhere && !used.isEmpty()) {
      remedies.add(
          new Remedy(
              List.of("--map", "start=" + header, "--ignore", used),
              "a subscription starts at " + header + ", not at " + used));
    }
    boolean losesEnds =
        isEnd
            && pair != null
            && pair.onlyOther() > 0
            && words.hasAny(HeaderVocabulary.ACTUAL)
            && !EndHeader.cameAbout(used);
    if (isEnd && !losesEnds) {
      ignore("a subscription ends at " + used + ", not at " + header);
    } else if (isStart && !isEnd) {
      ignore("a subscription starts at " + used + ", not at " + header);
    } else if (!isEnd) {
      ignore("no amount changes then");
    }
  }

  private void servicePeriod() {
    String start = "";
    String end = "";
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (kinds.get(i) == ColumnKind.SERVICE_PERIOD) {
        String other = table.headers().get(i);
        boolean ends = HeaderWords.of(other).hasAny(HeaderVocabulary.ENDS);
        end = ends && end.isEmpty() ? other : end;
        start = !ends && start.isEmpty() ? other : start;
        ignored.addAll(List.of("--ignore", other));
      }
    }
    if (!start.isEmpty() && !end.isEmpty() && ignored.size() == 4) {
      remedies.add(
          new Remedy(
              List.of("--amount-per", "term", "--map", "start=" + start, "--map", "end=" + end),
              "a payment is for the time from " + start + " to " + end));
    }
    remedies.add(new Remedy(ignored, "a payment is of its " + table.header(Field.DATE)));
  }

  /** The rows of one scenario, the books first; all of them only where each may be another time. */
  private void scenario() {
    List<Entry> planned = new ArrayList<>();
    for (Entry entry : StatusColumn.withMoney(facts.texts().list())) {
      if (ScenarioWords.isActual(entry.text())) {
        remedies.add(alone(entry));
      } else {
        planned.add(entry);
      }
    }
    for (Entry entry : planned) {
      remedies.add(alone(entry));
    }
    if (!table.rowsAre(RowMeaning.MOVEMENTS) && !table.rowsAre(RowMeaning.TWO_AMOUNTS)) {
      ignore("rows of every " + header + " count, as parts of one history");
    }
  }

  private Remedy alone(Entry entry) {
    return new Remedy(
        List.of("--where", header + "=" + entry.text()), "the rows of " + entry.text() + " alone");
  }

  private void currency() {
    remedies.add(
        new Remedy(
            List.of("--map", "currency=" + header, "--rates", "FILE", "--currency", "CODE"),
            "amounts are in the currency of their row, changed by the rates of FILE"));
    for (Entry entry : facts.texts().list()) {
      if (facts.texts().size() <= 3) {
        remedies.add(
            new Remedy(
                List.of("--where", header + "=" + entry.text()),
                "the rows in " + entry.text() + " alone"));
      }
    }
  }

  private void strayAmounts() {
    if (StrayHeaders.mayBeDate(header)) {
      remedies.add(
          new Remedy(
              List.of("--date-format", "PATTERN"),
              "it is a date, written as PATTERN says, such as 'MMM yy'"));
    } else {
      ignore("it is the amount of no date");
    }
  }

  private Remedy map(String field, String meaning) {
    return new Remedy(List.of("--map", field + "=" + header), meaning);
  }

  private void ignore(String meaning) {
    remedies.add(new Remedy(List.of("--ignore", header), meaning));
  }
}
