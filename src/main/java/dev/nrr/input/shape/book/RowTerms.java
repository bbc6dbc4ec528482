package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.Ranges;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowHandler.Fault;
import dev.nrr.input.survey.Cadence;
import dev.nrr.input.survey.CadenceWords;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
  static final int NEVER = Integer.MAX_VALUE;

  /** An end in this year or later says that there is none: 2099-12-31, 9999-12-31. */
  private static final int NO_END = SubscriptionEnds.NO_END;

  private static final long FIRST_OF_NO_END = LocalDate.of(NO_END, 1, 1).toEpochDay();

  /** Terms of so many months differ by fewer days than these. */
  private static final int SAME_TERM = 3;

  private static final String NEVER_PAID =
      "a subscription that ends before it starts was never paid";

  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?");

  /** In place of a day: no words at all, or words that are no ISO date by themselves. */
  private static final long BLANK = Long.MIN_VALUE;

  private static final long NO_DAY = Long.MAX_VALUE;

  /** How many codes, and how many amounts, a row has. */
  static final int CODES = 6;

  static final int AMOUNTS = 2;

  // codes of a pending row
  private static final int START_CODE = 0;
  private static final int END_CODE = 1;
  private static final int INTERVAL_CODE = 2;
  private static final int SUBSCRIPTION_CODE = 3;
  private static final int DURATION_MONTHS = 4;
  private static final int CHANGED_CODE = 5;

  private static final int CHANGED_AMOUNT = 1;

  private final InputRequest request;
  private final Problems problems;
  private final BookRowCollector rows;
  private final DateCodes dates;
  private final boolean perTerm;
  private final PendingRows pending;
  private final TextDictionary subscriptions = new TextDictionary();
  private final Map<BillingInterval, Integer> intervals = new LinkedHashMap<>();
  private BillingInterval lastInterval = BillingInterval.MONTH;
  private int lastIntervalCode = -1;
  private final TextDictionary durations = new TextDictionary();
  private int[] monthsOf = new int[8];

  /** By the words of a date, its day; {@link #BLANK} or {@link #NO_DAY}. */
  private long[] isoDays = new long[64];

  private int isoKnown;
  private final List<PeriodDate> found = new ArrayList<>();
  private final List<PeriodDate> durationEnds = new ArrayList<>();
  private final MutableAmount amount = new MutableAmount();

  /** Codes of dates that are a start. */
  private final BitSet starting = new BitSet();

  /** Codes of dates that are an end, blank ones too where no duration stands for them. */
  private final BitSet ending = new BitSet();

  private List<@Nullable PeriodDate> decided = List.of();

  /** By the code of a date, its first day. */
  private int[] firstDays = {};

  private int[] from = {};
  private int[] to = {};
  private int[] live = {};

  /** The rows in order, without and with regard to subscriptions, once they were asked for. */
  private final int[] @Nullable [] sorted = new int[2][];

  RowTerms(
      InputRequest request,
      Problems problems,
      BookRowCollector rows,
      DateCodes dates,
      AmountPeriod period,
      PendingRows pending) {
    this.request = request;
    this.problems = problems;
    this.rows = rows;
    this.dates = dates;
    this.perTerm = period == AmountPeriod.TERM;
    this.pending = pending;
  }

  /** What is wrong with the dates of a row, as far as they can be told before all are known. */
  @Nullable Fault fault(Row row) {
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
    long end = isoDay(row, SubscriptionsShape.END);
    if (perTerm && end == BLANK && months(row) == 0) {
      return new Fault(
          SubscriptionsShape.END, "no end, and the amount is that of all the time until then");
    }
    long start = isoDay(row, SubscriptionsShape.START);
    return isBackwards(start, end) ? backwards(row, start) : null;
  }

  private boolean isBackwards(long start, long end) {
    return end != BLANK
        && end != NO_DAY
        && start != BLANK
        && start != NO_DAY
        && (request.dates().endInclusive() ? end + 1 : end) < start;
  }

  private Fault backwards(Row row, long start) {
    problems.suggestSkip(NEVER_PAID);
    return new Fault(-1, before(row.text(BookRowCollector.CUSTOMER), LocalDate.ofEpochDay(start)));
  }

  /** The months of a row's duration; 0 where it has none, below 0 where it cannot be read. */
  private int months(Row row) {
    if (!row.has(SubscriptionsShape.DURATION)) {
      return 0;
    }
    int before = durations.size();
    int code = row.intern(SubscriptionsShape.DURATION, durations);
    if (code == before) {
      monthsOf = code < monthsOf.length ? monthsOf : Arrays.copyOf(monthsOf, code * 2);
      monthsOf[code] = months(durations.text(code));
    }
    return monthsOf[code];
  }

  private static int months(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    Cadence found = CadenceWords.findMonths(text);
    found = found == null ? CadenceWords.find(text) : found;
    return found != null && found.unit() == Cadence.Unit.MONTHS ? found.count() : -1;
  }

  private long isoDay(Row row, int slot) {
    return isoDayOf(dates.text(row, slot));
  }

  private long isoDayOf(int text) {
    if (text >= isoDays.length) {
      isoDays = Arrays.copyOf(isoDays, text * 2);
    }
    while (isoKnown <= text) { // other columns have words in between
      isoDays[isoKnown] = isoDay(dates.words(isoKnown));
      isoKnown++;
    }
    return isoDays[text];
  }

  private long isoDay(String text) {
    if (text.isEmpty()) {
      return BLANK;
    }
    if (request.columns().dateFormat() != null || !ISO.matcher(text).matches()) {
      return NO_DAY;
    }
    try {
      return LocalDate.parse(text.substring(0, 10)).toEpochDay();
    } catch (DateTimeException none) {
      return NO_DAY; // told where all dates are decided
    }
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
    if (row.has(SubscriptionsShape.CHANGED) && !row.text(SubscriptionsShape.CHANGED).isEmpty()) {
      changed = dates.code(row, SubscriptionsShape.CHANGED);
    }
    pending.add(rows, row, row.amount(SubscriptionsShape.AMOUNT));
    if (changed >= 0) {
      pending.setAmount(CHANGED_AMOUNT, row.amount(SubscriptionsShape.CHANGED_AMOUNT));
    }
    pending.setCode(START_CODE, start);
    pending.setCode(END_CODE, end);
    pending.setCode(INTERVAL_CODE, code(each));
    pending.setCode(SUBSCRIPTION_CODE, row.intern(BookRowCollector.SUBSCRIPTION, subscriptions));
    pending.setCode(DURATION_MONTHS, months(row));
    pending.setCode(CHANGED_CODE, changed);
  }

  /**
   * Takes all rows of a batch: each has a start, perhaps an end, and an amount for the same time.
   */
  @Nullable Fault addAll(RowBatch batch, BillingInterval each) {
    int[] starts = dates.texts(batch, SubscriptionsShape.START);
    int[] ends = dates.texts(batch, SubscriptionsShape.END);
    rows.openAll(batch);
    for (int index = 0; index < batch.size(); index++) {
      long day = isoDayOf(starts[index]);
      if (isBackwards(day, isoDayOf(ends[index]))) {
        return backwards(batch.row(index), day);
      }
      starts[index] = dates.count(starts[index], batch, index, SubscriptionsShape.START);
      ends[index] = dates.count(ends[index], batch, index, SubscriptionsShape.END);
      starting.set(starts[index]);
      ending.set(ends[index]);
    }
    pending.addAll(rows, batch, SubscriptionsShape.AMOUNT);
    pending.setCodes(START_CODE, starts);
    pending.setCodes(END_CODE, ends);
    pending.setCodes(INTERVAL_CODE, code(each));
    if (batch.has(BookRowCollector.SUBSCRIPTION)) {
      pending.setCodes(
          SUBSCRIPTION_CODE, batch.numbers(BookRowCollector.SUBSCRIPTION, subscriptions, false));
    } else {
      pending.setCodes(SUBSCRIPTION_CODE, subscriptions.intern(""));
    }
    pending.setCodes(DURATION_MONTHS, 0);
    pending.setCodes(CHANGED_CODE, -1);
    return null;
  }

  /**
   * Takes in what the rows of another part say.
   *
   * @param dateHere what the part's codes of dates are here
   * @return for each code of a row what the part's are here; null for plain numbers
   */
  int[][] mergeFrom(RowTerms other, int[] dateHere) {
    int[] intervalHere = new int[other.intervals.size()];
    int code = 0;
    for (BillingInterval interval : other.intervals.keySet()) {
      intervalHere[code++] = code(interval);
    }
    other.starting.stream().forEach(date -> starting.set(dateHere[date]));
    other.ending.stream().forEach(date -> ending.set(dateHere[date]));
    int[][] here = new int[CODES][];
    here[START_CODE] = dateHere;
    here[END_CODE] = dateHere;
    here[CHANGED_CODE] = dateHere;
    here[INTERVAL_CODE] = intervalHere;
    here[SUBSCRIPTION_CODE] = subscriptions.absorb(other.subscriptions);
    return here;
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
    if (isoDay(row, SubscriptionsShape.END) != BLANK || months(row) == 0) {
      ending.set(code);
    }
    return code;
  }

  private int code(BillingInterval interval) {
    if (lastIntervalCode < 0 || !interval.equals(lastInterval)) {
      lastInterval = interval;
      lastIntervalCode = intervals.computeIfAbsent(interval, added -> intervals.size());
    }
    return lastIntervalCode;
  }

  /** Learns of all dates: what rows are from when to when. Rows that cannot be are rejected. */
  void decide(List<@Nullable PeriodDate> decided) {
    this.decided = decided;
    firstDays = new int[decided.size()];
    int[] endDays = new int[decided.size()]; // the first day not paid of rows that end then
    for (int code = 0; code < firstDays.length; code++) {
      PeriodDate date = decided.get(code);
      firstDays[code] = date == null ? NEVER : (int) date.firstDay().toEpochDay();
      endDays[code] = date == null ? NEVER : endDay(date);
    }
    from = new int[pending.size()];
    to = new int[pending.size()];
    live = areFine(endDays) ? RowOrder.asTheyAre(pending.size()) : decideEach(endDays);
    found.addAll(durationEnds);
    for (int code = 0; code < decided.size(); code++) {
      PeriodDate date = decided.get(code);
      if (date != null && dates.rows(code) > 0 && date.day().getYear() < NO_END) {
        found.add(date);
      }
    }
  }

  /**
   * Whether all rows can be, and end on a day that is written or never; if so, they are decided.
   */
  private boolean areFine(int[] endDays) {
    return !perTerm
        && !Ranges.each(pending.size(), 1, (first, last) -> areFine(endDays, first, last))
            .contains(false);
  }

  private boolean areFine(int[] endDays, int first, int last) {
    boolean fine = true;
    for (int row = first; fine && row < last; row++) {
      int end = endCode(row);
      from[row] = firstDays[pending.code(START_CODE, row)];
      to[row] = endDays[end];
      fine =
          isFine(from[row], to[row], change(row))
              && (pending.code(DURATION_MONTHS, row) == 0 || decided.get(end) != null);
    }
    return fine;
  }

  /** Decides row by row, and gives those that can be. */
  private int[] decideEach(int[] endDays) {
    int size = pending.size();
    int[] fine = new int[size];
    int kept = 0;
    Map<BillingInterval, Integer> perRow = new LinkedHashMap<>();
    for (int row = 0; row < size; row++) {
      int start = firstDays[pending.code(START_CODE, row)];
      int endCode = pending.code(END_CODE, row);
      int end = decided.get(endCode) == null ? durationEnd(row, start) : endDays[endCode];
      String problem = problem(row, start, end, change(row));
      if (problem != null) {
        reject(row, problem);
        continue;
      }
      from[row] = start;
      to[row] = end;
      fine[kept++] = row;
      if (perTerm) {
        BillingInterval term = term(LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(end));
        int code = perRow.computeIfAbsent(term, added -> perRow.size());
        pending.setCode(INTERVAL_CODE, row, code);
      }
    }
    if (perTerm) {
      intervals.clear();
      intervals.putAll(perRow);
    }
    return Arrays.copyOf(fine, kept);
  }

  private BillingInterval term(LocalDate start, LocalDate end) {
    return start.equals(end)
        ? BillingInterval.MONTH
        : BillingInterval.between(start, end, request.dates().endInclusive());
  }

  /** The day on which a row's amount changes; {@link #NEVER} for none. */
  private int change(int row) {
    int code = pending.code(CHANGED_CODE, row);
    return code < 0 ? NEVER : firstDays[code];
  }

  private int endDay(PeriodDate end) {
    if (end.day().getYear() >= NO_END) {
      return NEVER;
    }
    LocalDate day = request.dates().endInclusive() ? end.day().plusDays(1) : end.firstDay();
    return (int) day.toEpochDay();
  }

  /** The first day that is not paid any more, of a row without an end. */
  private int durationEnd(int row, int start) {
    int months = pending.code(DURATION_MONTHS, row);
    if (months == 0) {
      return NEVER;
    }
    LocalDate last = LocalDate.ofEpochDay(start).plusMonths(months);
    PeriodDate began = Objects.requireNonNull(decided.get(pending.code(START_CODE, row)));
    durationEnds.add(PeriodDate.of(began.grain(), last));
    return (int) Math.min(NEVER - 1L, last.toEpochDay());
  }

  private static boolean isFine(int start, int end, int changes) {
    return start < FIRST_OF_NO_END
        && end >= start
        && (changes == NEVER || (changes >= start && changes <= end));
  }

  private @Nullable String problem(int row, int start, int end, int changes) {
    if (isFine(start, end, changes) && !(perTerm && end == NEVER)) {
      return null;
    }
    if (start >= FIRST_OF_NO_END) {
      return subscription(customer(row))
          + " starts on "
          + LocalDate.ofEpochDay(start)
          + ", expected a day before "
          + NO_END;
    }
    if (end < start) {
      problems.suggestSkip(NEVER_PAID);
      return before(customer(row), LocalDate.ofEpochDay(start));
    }
    if (perTerm && end == NEVER) {
      return subscription(customer(row))
          + " has no end, and its amount is for all the time until then";
    }
    return subscription(customer(row))
        + " changes on "
        + LocalDate.ofEpochDay(changes)
        + ", which is not between its start and its end";
  }

  private void reject(int row, String problem) {
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
    return end(endCode(row));
  }

  /** The code of the end that a row states. */
  int endCode(int row) {
    return pending.code(END_CODE, row);
  }

  /** The end behind a code of a date; null for one that says that there is none. */
  @Nullable PeriodDate end(int code) {
    return isEnd(code) ? decided.get(code) : null;
  }

  /** How many codes of dates there are. */
  int dateCodes() {
    return decided.size();
  }

  /** Whether all rows that pay have an end, and some of them run longer than others. */
  boolean differ() {
    int shortest = NEVER;
    int longest = 0;
    for (int row : live) {
      if (!isZero(row)) {
        int days = to[row] == NEVER ? NEVER : to[row] - from[row];
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
    long after = 0;
    for (int row : live) {
      after += from[row] > day.toEpochDay() ? 1 : 0;
    }
    return after;
  }

  /** What comes of ranges of the places of {@link #live}. */
  <T> List<T> each(Ranges.Work<T> work) {
    return Ranges.each(live.length, 1, work);
  }

  /** The rows that count, in the order of the files. */
  int[] live() {
    return live;
  }

  PendingRows pending() {
    return pending;
  }

  /** The first day of a row. */
  int from(int row) {
    return from[row];
  }

  /** The first day of a row that is not paid any more; {@link #NEVER} for none. */
  int to(int row) {
    return to[row];
  }

  /** Lets a row go on. */
  void extend(int row, int until) {
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

  /** Whether subscriptions of customers are told apart. */
  boolean hasSubscriptions() {
    return subscriptions.size() > 1;
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
    return pending.signum(row) == 0 && pending.code(CHANGED_CODE, row) < 0;
  }

  /** The numbers of the rows that count, by customer, then subscription, then first day. */
  int[] sorted(boolean bySubscription) {
    int which = bySubscription && hasSubscriptions() ? 1 : 0;
    int[] known = sorted[which];
    if (known == null) {
      known = sortedAnew(which == 1);
      sorted[which] = known;
    }
    return known;
  }

  private int[] sortedAnew(boolean bySubscription) {
    int[] customers = pending.customers();
    return RowOrder.by(
        live,
        bySubscription
            ? List.of(customers, pending.codes(SUBSCRIPTION_CODE), from)
            : List.of(customers, from));
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
    return ended == 0 || !paying ? List.of() : List.of(SubscriptionEnds.zeroedAtChurn(ended));
  }

  /** Adds what every row pays to the book, still to be divided. */
  void addAll(BookDates.Sampled sampled, BigInteger divisor) {
    List<BigInteger> factors = new ArrayList<>();
    for (BillingInterval interval : intervals.keySet()) {
      factors.add(interval.factor(divisor));
    }
    BookDates.DayIndex days = sampled.byDay();
    int[] customers = pending.customers();
    rows.builder()
        .fill((part, first, end) -> new Adder(part, days, factors).addAll(customers, first, end));
  }

  /** Adds what the rows of some customers pay. */
  private final class Adder {

    private final RevenueBookBuilder part;
    private final BookDates.DayIndex days;
    private final List<BigInteger> factors;
    private final int[] attributes = new int[rows.attributeCodes().length];
    private final MutableAmount paid = new MutableAmount();

    Adder(RevenueBookBuilder part, BookDates.DayIndex days, List<BigInteger> factors) {
      this.part = part;
      this.days = days;
      this.factors = factors;
    }

    boolean addAll(int[] customers, int first, int end) {
      for (int row : live) {
        if (customers[row] >= first && customers[row] < end) {
          add(row);
        }
      }
      return true;
    }

    private void add(int row) {
      pending.readAttributes(row, attributes);
      BigInteger factor = factors.get(interval(row));
      pending.readAmount(row, paid);
      BillingInterval.multiply(paid, factor);
      int last = days.from(to[row]);
      int changed = change(row) == NEVER ? last : days.from(change(row));
      add(row, days.from(from[row]), changed);
      if (changed < last) {
        paid.set(pending.amount(CHANGED_AMOUNT, row));
        BillingInterval.multiply(paid, factor);
        add(row, changed, last);
      }
    }

    private void add(int row, int from, int to) {
      BookRowCollector.addAll(
          part, pending.customer(row), from, to, paid, attributes, pending.place(row));
    }
  }
}
