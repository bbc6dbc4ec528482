package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowHandler.Fault;
import dev.nrr.input.survey.Cadence;
import dev.nrr.input.survey.CadenceWords;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of subscriptions, from their first day to the day on which they are not paid any more:
 * kept as codes while they are read, as days once all dates are known.
 */
final class RowTerms {

  /** The day of rows without an end. */
  static final long NEVER = LocalDate.MAX.toEpochDay();

  /** An end in this year or later says that there is none: 2099-12-31, 9999-12-31. */
  private static final int NO_END = 2099;

  /** Terms of so many months differ by fewer days than these. */
  private static final int SAME_TERM = 3;

  private static final String NEVER_PAID =
      "a subscription that ends before it starts was never paid";

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?");

  // codes of a pending row
  private static final int START_CODE = 0;
  private static final int END_CODE = 1;
  private static final int INTERVAL_CODE = 2;
  private static final int SUBSCRIPTION_CODE = 3;
  private static final int DURATION_MONTHS = 4;
  private static final int CHANGED_CODE = 5;

  private final InputRequest request;
  private final Problems problems;
  private final BookRowCollector rows;
  private final DateCodes dates;
  private final boolean perTerm;
  private final PendingRows pending;
  private final TextDictionary subscriptions = new TextDictionary();
  private final Map<BillingInterval, Integer> intervals = new LinkedHashMap<>();
  private final Map<Integer, BigDecimal> changedAmounts = new HashMap<>();
  private final List<PeriodDate> found = new ArrayList<>();
  private final List<PeriodDate> durationEnds = new ArrayList<>();
  private final MutableAmount amount = new MutableAmount();

  /** Codes of dates that are a start. */
  private final BitSet starting = new BitSet();

  /** Codes of dates that are an end, blank ones too where no duration stands for them. */
  private final BitSet ending = new BitSet();

  private List<@Nullable PeriodDate> decided = List.of();
  private long[] from = {};
  private long[] to = {};
  private long[] change = {};
  private int[] live = {};

  RowTerms(
      InputRequest request,
      Problems problems,
      BookRowCollector rows,
      DateCodes dates,
      AmountPeriod period,
      int attributes) {
    this.request = request;
    this.problems = problems;
    this.rows = rows;
    this.dates = dates;
    this.perTerm = period == AmountPeriod.TERM;
    this.pending = new PendingRows(6, attributes);
  }

  /** What is wrong with the dates of a row, as far as they can be told before all are known. */
  @Nullable Fault fault(Row row) {
    String start = row.text(SubscriptionsShape.START);
    String end = row.text(SubscriptionsShape.END);
    boolean changes = row.has(SubscriptionsShape.CHANGED);
    if (changes
        && row.text(SubscriptionsShape.CHANGED).isEmpty()
            != row.text(SubscriptionsShape.CHANGED_AMOUNT).isEmpty()) {
      return new Fault(
          SubscriptionsShape.CHANGED,
          "changed and changed-amount are not both given or both blank");
    }
    if (months(row) < 0) {
      return new Fault(
          SubscriptionsShape.DURATION,
          "duration is no number of months: "
              + MessageText.quoted(row.text(SubscriptionsShape.DURATION)));
    }
    if (perTerm && end.isEmpty() && months(row) == 0) {
      return new Fault(
          SubscriptionsShape.END, "no end, and the amount is that of all the time until then");
    }
    if (!endsBeforeStart(start, end)) {
      return null;
    }
    problems.suggestSkip(NEVER_PAID);
    return new Fault(-1, before(row.text(BookRowCollector.CUSTOMER), LocalDate.parse(day(start))));
  }

  /** The months of a row's duration; 0 where it has none, below 0 where it cannot be read. */
  private static int months(Row row) {
    String text = row.text(SubscriptionsShape.DURATION);
    if (text.isEmpty()) {
      return 0;
    }
    Cadence found = CadenceWords.findMonths(text);
    found = found == null ? CadenceWords.find(text) : found;
    return found != null && found.unit() == Cadence.Unit.MONTHS ? found.count() : -1;
  }

  private boolean endsBeforeStart(String start, String end) {
    if (request.columns().dateFormat() != null
        || !ISO.matcher(start).matches()
        || !ISO.matcher(end).matches()
        || day(end).compareTo(day(start)) >= 0) {
      return false;
    }
    try {
      return isBefore(LocalDate.parse(day(end)), LocalDate.parse(day(start)));
    } catch (DateTimeException none) {
      return false; // told where all dates are decided
    }
  }

  private static String day(String iso) {
    return iso.substring(0, 10);
  }

  private boolean isBefore(LocalDate end, LocalDate start) {
    return (request.dates().endInclusive() ? end.plusDays(1) : end).isBefore(start);
  }

  private static String before(String customer, LocalDate start) {
    return subscription(customer) + " ends before it starts on " + start;
  }

  private static String subscription(String customer) {
    return "this subscription of customer " + MessageText.quoted(customer);
  }

  /** Keeps the row that was opened last. */
  void add(Row row, BillingInterval each) {
    int start = start(row);
    int end = end(row);
    int changed = -1;
    if (!row.text(SubscriptionsShape.CHANGED).isEmpty()) {
      changed = dates.code(row, SubscriptionsShape.CHANGED);
      changedAmounts.put(pending.size(), row.amount(SubscriptionsShape.CHANGED_AMOUNT).decimal());
    }
    pending.add(rows, row, row.amount(SubscriptionsShape.AMOUNT));
    pending.setCode(START_CODE, start);
    pending.setCode(END_CODE, end);
    pending.setCode(INTERVAL_CODE, code(each));
    pending.setCode(SUBSCRIPTION_CODE, row.intern(BookRowCollector.SUBSCRIPTION, subscriptions));
    pending.setCode(DURATION_MONTHS, months(row));
    pending.setCode(CHANGED_CODE, changed);
  }

  /** Learns of the dates of a row that is not asked for. */
  void pass(Row row) {
    start(row);
    end(row);
  }

  private int start(Row row) {
    int code = dates.code(row, SubscriptionsShape.START);
    starting.set(code);
    return code;
  }

  private int end(Row row) {
    int code = dates.code(row, SubscriptionsShape.END);
    if (!row.text(SubscriptionsShape.END).isEmpty() || months(row) == 0) {
      ending.set(code);
    }
    return code;
  }

  private int code(BillingInterval interval) {
    return intervals.computeIfAbsent(interval, added -> intervals.size());
  }

  /** Learns of all dates: what rows are from when to when. Rows that cannot be are rejected. */
  void decide(List<@Nullable PeriodDate> decided) {
    this.decided = decided;
    int size = pending.size();
    from = new long[size];
    to = new long[size];
    change = new long[size];
    live = new int[size];
    int kept = 0;
    Map<BillingInterval, Integer> perRow = new LinkedHashMap<>();
    for (int row = 0; row < size; row++) {
      LocalDate start = day(decided, pending.code(START_CODE, row));
      LocalDate end = end(decided, row, start);
      String problem = problem(decided, row, start, end);
      if (problem != null) {
        reject(row, problem, decided);
        continue;
      }
      from[row] = start.toEpochDay();
      to[row] = end.toEpochDay();
      live[kept++] = row;
      int changed = pending.code(CHANGED_CODE, row);
      change[row] = changed < 0 ? NEVER : day(decided, changed).toEpochDay();
      if (perTerm) {
        int code = perRow.computeIfAbsent(term(start, end), added -> perRow.size());
        pending.setCode(INTERVAL_CODE, row, code);
      }
    }
    live = Arrays.copyOf(live, kept);
    if (perTerm) {
      intervals.clear();
      intervals.putAll(perRow);
    }
    found.addAll(durationEnds);
    for (int code = 0; code < decided.size(); code++) {
      PeriodDate date = decided.get(code);
      if (date != null && dates.rows(code) > 0 && date.day().getYear() < NO_END) {
        found.add(date);
      }
    }
  }

  private BillingInterval term(LocalDate start, LocalDate end) {
    return start.equals(end)
        ? BillingInterval.MONTH
        : BillingInterval.between(start, end, request.dates().endInclusive());
  }

  private static LocalDate day(List<@Nullable PeriodDate> decided, int code) {
    return Objects.requireNonNull(decided.get(code)).firstDay();
  }

  /** The first day that is not paid any more. */
  private LocalDate end(List<@Nullable PeriodDate> decided, int row, LocalDate start) {
    PeriodDate end = decided.get(pending.code(END_CODE, row));
    int months = pending.code(DURATION_MONTHS, row);
    if (end == null && months > 0) {
      LocalDate last = start.plusMonths(months);
      durationEnds.add(
          PeriodDate.of(
              Objects.requireNonNull(decided.get(pending.code(START_CODE, row))).grain(), last));
      return last;
    }
    if (end == null || end.day().getYear() >= NO_END) {
      return LocalDate.MAX;
    }
    return request.dates().endInclusive() ? end.day().plusDays(1) : end.firstDay();
  }

  private @Nullable String problem(
      List<@Nullable PeriodDate> decided, int row, LocalDate start, LocalDate end) {
    String customer = customer(row);
    if (start.getYear() >= NO_END) {
      return subscription(customer) + " starts on " + start + ", expected a day before " + NO_END;
    }
    if (end.isBefore(start)) {
      problems.suggestSkip(NEVER_PAID);
      return before(customer, start);
    }
    if (perTerm && end.equals(LocalDate.MAX)) {
      return subscription(customer) + " has no end, and its amount is for all the time until then";
    }
    int changed = pending.code(CHANGED_CODE, row);
    if (changed >= 0
        && (day(decided, changed).isBefore(start) || day(decided, changed).isAfter(end))) {
      return subscription(customer)
          + " changes on "
          + day(decided, changed)
          + ", which is not between its start and its end";
    }
    return null;
  }

  private void reject(int row, String problem, List<@Nullable PeriodDate> decided) {
    pending.readAmount(row, amount);
    List<String> fields = new ArrayList<>(List.of(customer(row)));
    for (int code : List.of(START_CODE, END_CODE)) {
      dates.forget(pending.code(code, row));
      fields.add(Objects.toString(decided.get(pending.code(code, row)), ""));
    }
    fields.add(amount.toAmount().toString());
    rows.reject(pending.place(row), problem, fields, amount);
  }

  /** Every date that stands in a row that was not rejected, and ends that follow from them. */
  List<PeriodDate> found() {
    return found;
  }

  /** The latest start of a row; null for none. */
  @Nullable PeriodDate lastStart() {
    return last(starting);
  }

  /** The latest end of a row that states one or a duration; null for none. */
  @Nullable PeriodDate lastEnd() {
    PeriodDate last = last(ending);
    for (PeriodDate date : durationEnds) {
      last = last == null || date.compareTo(last) > 0 ? date : last;
    }
    return last;
  }

  private @Nullable PeriodDate last(BitSet codes) {
    PeriodDate last = null;
    for (int code = codes.nextSetBit(0); code >= 0; code = codes.nextSetBit(code + 1)) {
      PeriodDate date = decided.get(code);
      if (date != null
          && dates.rows(code) > 0
          && date.day().getYear() < NO_END
          && (last == null || date.compareTo(last) > 0)) {
        last = date;
      }
    }
    return last;
  }

  /** Whether every row has an end. */
  boolean allEnd() {
    return ending.stream().allMatch(code -> dates.rows(code) == 0 || isEnd(code));
  }

  private boolean isEnd(int code) {
    PeriodDate date = decided.get(code);
    return date != null && date.day().getYear() < NO_END;
  }

  /** The end that a row states; null for none. */
  @Nullable PeriodDate statedEnd(int row) {
    int code = pending.code(END_CODE, row);
    return isEnd(code) ? decided.get(code) : null;
  }

  /** Whether all rows that pay have an end, and some of them run longer than others. */
  boolean differ() {
    long shortest = Long.MAX_VALUE;
    long longest = 0;
    for (int row : live) {
      if (!isZero(row)) {
        long days = to[row] == NEVER ? NEVER : to[row] - from[row];
        shortest = Math.min(shortest, days);
        longest = Math.max(longest, days);
      }
    }
    return longest < NEVER && longest - shortest > SAME_TERM;
  }

  /** What amounts are for. */
  Iterable<BillingInterval> intervals() {
    return intervals.keySet();
  }

  /** How many rows start after a day. */
  long startingAfter(LocalDate day) {
    return Arrays.stream(live).filter(row -> from[row] > day.toEpochDay()).count();
  }

  /** The rows that count, in the order of the files. */
  int[] live() {
    return live;
  }

  PendingRows pending() {
    return pending;
  }

  /** The first day of a row. */
  long from(int row) {
    return from[row];
  }

  /** The first day of a row that is not paid any more; {@link #NEVER} for none. */
  long to(int row) {
    return to[row];
  }

  /** Lets a row go on. */
  void extend(int row, long until) {
    to[row] = until;
  }

  /** The code of what tells a customer's subscriptions apart; one for all where nothing does. */
  int subscription(int row) {
    return pending.code(SUBSCRIPTION_CODE, row);
  }

  /** The words of what tells a customer's subscriptions apart; empty where nothing does. */
  String subscriptionText(int row) {
    return subscriptions.text(subscription(row));
  }

  /** What the amount of a row is for: its place among {@link #intervals}. */
  int interval(int row) {
    return pending.code(INTERVAL_CODE, row);
  }

  String customer(int row) {
    return rows.builder().customers().text(pending.customer(row));
  }

  /** Whether a row pays nothing at any time. */
  boolean isZero(int row) {
    pending.readAmount(row, amount);
    return amount.isZero() && !changedAmounts.containsKey(row);
  }

  /** The numbers of the rows that count, by customer, then subscription, then first day. */
  int[] sorted(boolean bySubscription) {
    int[] key = new int[pending.size()];
    long[] order = new long[live.length];
    for (int i = 0; i < live.length; i++) {
      order[i] = from[live[i]] << Integer.SIZE | live[i];
    }
    Arrays.sort(order);
    int[] sorted = new int[order.length];
    Arrays.setAll(sorted, i -> (int) order[i]);
    if (bySubscription) {
      Arrays.setAll(key, this::subscription);
      sorted = PendingRows.sorted(key, subscriptions.size(), sorted);
    }
    Arrays.setAll(key, pending::customer);
    return PendingRows.sorted(key, rows.builder().customers().size(), sorted);
  }

  /** Warns where the rows that ended state nothing, and so cannot show what was lost. */
  List<Notice> notices() {
    long ended = 0;
    boolean paying = false;
    for (int row : live) {
      if (to[row] == NEVER) {
        paying |= !isZero(row);
      } else if (!isZero(row)) {
        return List.of();
      } else {
        ended++;
      }
    }
    return ended == 0 || !paying
        ? List.of()
        : List.of(
            new Notice(
                "zeroed-at-churn",
                (ended == 1
                        ? "the one subscription that ends has"
                        : "all " + ended + " subscriptions that end have")
                    + " the amount 0, so what was lost with them is not seen: amounts look like"
                    + " today's, not those that were paid",
                ended,
                null));
  }

  /** Adds what every row pays to the book, still to be divided. */
  void addAll(BookDates.Sampled sampled, BigInteger divisor) {
    List<BigInteger> factors = new ArrayList<>();
    for (BillingInterval interval : intervals.keySet()) {
      factors.add(interval.factor(divisor));
    }
    int[] attributes = new int[rows.attributeCodes().length];
    for (int row : live) {
      pending.readAttributes(row, attributes);
      BigInteger factor = factors.get(interval(row));
      pending.readAmount(row, amount);
      BillingInterval.multiply(amount, factor);
      BigDecimal changed = changedAmounts.get(row);
      long until = changed == null ? to[row] : change[row];
      add(row, sampled, from[row], until, attributes);
      if (changed != null) {
        amount.set(changed);
        BillingInterval.multiply(amount, factor);
        add(row, sampled, until, to[row], attributes);
      }
    }
  }

  private void add(int row, BookDates.Sampled sampled, long first, long end, int[] attributes) {
    int last = end == NEVER ? sampled.days().size() : sampled.indexFrom(LocalDate.ofEpochDay(end));
    for (int date = sampled.indexFrom(LocalDate.ofEpochDay(first)); date < last; date++) {
      rows.add(pending.customer(row), date, amount, attributes, pending.place(row));
    }
  }
}
