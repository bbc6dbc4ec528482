package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowHandler.Fault;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** How many codes, and how many amounts, a row has. */
  static final int CODES = 2;

  static final int AMOUNTS = 2;

  // codes of a pending row
  private static final int TERM_CODE = 0;
  private static final int SUBSCRIPTION_CODE = 1;

  /** Which of a row's amounts is the one from its change on. */
  static final int CHANGED_AMOUNT = 1;

  private static final int KNOWN = 1 << 12;

  private final InputRequest request;
  private final BookRowCollector rows;
  private final DateCodes dates;
  private final boolean perTerm;
  private final PendingRows pending;
  private final TermWords words;
  private final TermCodes terms = new TermCodes();

  /** Of batches, words of a start and an end that were met last, and their term. */
  private final long[] known = new long[KNOWN];

  private final int[] termOfKnown = new int[KNOWN];
  private final TextDictionary subscriptions = new TextDictionary();
  private final Map<BillingInterval, Integer> intervals = new LinkedHashMap<>();
  private BillingInterval lastInterval = BillingInterval.MONTH;
  private int lastIntervalCode = -1;
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

  /** By term, its first day and the first that is not paid any more. */
  private int[] from = {};

  private int[] to = {};

  /** Terms that go on longer than they say, by the term and the day. */
  private final Map<Long, Integer> extended = new HashMap<>();

  private int[] live = {};

  /** The rows in order, without and with regard to subscriptions, once they were asked for. */
  private final int[] @Nullable [] sorted = new int[2][];

  /** Whether no customer has two rows, once it was asked for. */
  private @Nullable Boolean alone;

  RowTerms(
      InputRequest request,
      Problems problems,
      BookRowCollector rows,
      DateCodes dates,
      AmountPeriod period,
      PendingRows pending) {
    this.request = request;
    this.rows = rows;
    this.dates = dates;
    this.perTerm = period == AmountPeriod.TERM;
    this.pending = pending;
    this.words = new TermWords(request, problems, dates, perTerm);
  }

  /** What is wrong with the dates of a row, as far as they can be told before all are known. */
  @Nullable Fault fault(Row row) {
    return words.fault(row);
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
    int term = terms.code(start, end, code(each), words.months(row), changed);
    pending.setCode(TERM_CODE, term);
    terms.keep(term, changed < 0 && row.amount(SubscriptionsShape.AMOUNT).signum() == 0, 1);
    pending.setCode(SUBSCRIPTION_CODE, row.intern(BookRowCollector.SUBSCRIPTION, subscriptions));
  }

  /**
   * Takes all rows of a batch: each has a start, perhaps an end, and an amount for the same time.
   */
  @Nullable Fault addAll(RowBatch batch, BillingInterval each) {
    int[] starts = dates.texts(batch, SubscriptionsShape.START);
    int[] ends = dates.texts(batch, SubscriptionsShape.END);
    rows.openAll(batch);
    for (int index = 0; index < batch.size(); index++) {
      int start = starts[index];
      int end = ends[index];
      long both = ((long) start << Integer.SIZE) + end + 1;
      int at = (start * 61 + end) & (KNOWN - 1);
      if (known[at] != both) {
        Fault fault = words.fault(batch, index, start, end);
        if (fault != null) {
          return fault;
        }
        termOfKnown[at] = term(batch, index, start, end, each);
        known[at] = both;
      }
      starts[index] = termOfKnown[at];
      terms.meet(termOfKnown[at]);
      if (batch.isAdmitted(index)) {
        boolean zero = batch.units(index, SubscriptionsShape.AMOUNT) == 0;
        terms.keep(termOfKnown[at], zero, 1);
      }
    }
    pending.addAll(rows, batch, SubscriptionsShape.AMOUNT);
    pending.setCodes(TERM_CODE, starts);
    if (batch.has(BookRowCollector.SUBSCRIPTION)) {
      pending.setCodes(
          SUBSCRIPTION_CODE, batch.numbers(BookRowCollector.SUBSCRIPTION, subscriptions, false));
    } else {
      pending.setCodes(SUBSCRIPTION_CODE, subscriptions.intern(""));
    }
    return null;
  }

  /** The term of a row of a batch, by the numbers of the words of its start and end. */
  private int term(RowBatch batch, int index, int start, int end, BillingInterval each) {
    int startCode = dates.day(start, batch, index, SubscriptionsShape.START);
    int endCode = dates.day(end, batch, index, SubscriptionsShape.END);
    starting.set(startCode);
    ending.set(endCode);
    return terms.code(startCode, endCode, code(each), 0, -1);
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
    here[TERM_CODE] = terms.absorb(other.terms, dateHere, intervalHere);
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
    if (!words.isEndBlank(row) || words.months(row) == 0) {
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
    live = areFine(endDays) ? RowOrder.asTheyAre(pending.size()) : decideEach();
    found.addAll(durationEnds);
    for (int code = 0; code < decided.size(); code++) {
      PeriodDate date = decided.get(code);
      if (date != null && dates.rows(code) > 0 && date.day().getYear() < NO_END) {
        found.add(date);
      }
    }
  }

  /** Takes terms as they are written; whether all can be, and say what a month is paid. */
  private boolean areFine(int[] endDays) {
    from = new int[terms.size()];
    to = new int[terms.size()];
    boolean fine = !perTerm;
    for (int term = 0; term < from.length; term++) {
      int end = terms.value(term, TermCodes.END);
      from[term] = firstDays[terms.value(term, TermCodes.START)];
      to[term] = decided.get(end) == null ? durationEnd(term) : endDays[end];
      fine &= isFine(from[term], to[term], changeOf(term));
      dates.count(terms.value(term, TermCodes.START), terms.met(term));
      dates.count(end, terms.met(term));
    }
    return fine;
  }

  /** Decides row by row, and gives those that can be. */
  private int[] decideEach() {
    int[] fine = new int[pending.size()];
    int kept = 0;
    Map<BillingInterval, Integer> perRow = new LinkedHashMap<>();
    for (int row = 0; row < fine.length; row++) {
      int term = term(row);
      String problem = problem(row, from[term], to[term], changeOf(term));
      if (problem != null) {
        reject(row, problem);
        continue;
      }
      fine[kept++] = row;
      if (perTerm) {
        BillingInterval each =
            interval(LocalDate.ofEpochDay(from[term]), LocalDate.ofEpochDay(to[term]));
        terms.setInterval(term, perRow.computeIfAbsent(each, added -> perRow.size()));
      }
    }
    if (perTerm) {
      intervals.clear();
      intervals.putAll(perRow);
    }
    return Arrays.copyOf(fine, kept);
  }

  private BillingInterval interval(LocalDate start, LocalDate end) {
    return start.equals(end)
        ? BillingInterval.MONTH
        : BillingInterval.between(start, end, request.dates().endInclusive());
  }

  /** The day on which the amount of a term changes; {@link #NEVER} for none. */
  int changeOf(int term) {
    int code = terms.value(term, TermCodes.CHANGED);
    return code < 0 ? NEVER : firstDays[code];
  }

  private int endDay(PeriodDate end) {
    if (end.day().getYear() >= NO_END) {
      return NEVER;
    }
    LocalDate day = request.dates().endInclusive() ? end.day().plusDays(1) : end.firstDay();
    return (int) day.toEpochDay();
  }

  /** The first day that is not paid any more, of a term without an end. */
  private int durationEnd(int term) {
    int months = terms.value(term, TermCodes.MONTHS);
    if (months == 0) {
      return NEVER;
    }
    LocalDate last = LocalDate.ofEpochDay(from[term]).plusMonths(months);
    PeriodDate began = Objects.requireNonNull(decided.get(terms.value(term, TermCodes.START)));
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
      return TermWords.subscription(customer(row))
          + " starts on "
          + LocalDate.ofEpochDay(start)
          + ", expected a day before "
          + NO_END;
    }
    if (end < start) {
      return words.before(customer(row), LocalDate.ofEpochDay(start));
    }
    if (perTerm && end == NEVER) {
      return TermWords.subscription(customer(row))
          + " has no end, and its amount is for all the time until then";
    }
    return TermWords.subscription(customer(row))
        + " changes on "
        + LocalDate.ofEpochDay(changes)
        + ", which is not between its start and its end";
  }

  private void reject(int row, String problem) {
    terms.keep(term(row), isZero(row), -1);
    pending.readAmount(row, amount);
    List<String> fields = new ArrayList<>(List.of(customer(row)));
    for (int field : List.of(TermCodes.START, TermCodes.END)) {
      int code = terms.value(term(row), field);
      dates.count(code, -1);
      fields.add(Objects.toString(decided.get(code), ""));
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

  /** The terms of rows. */
  TermCodes terms() {
    return terms;
  }

  /** The term of a row. */
  int term(int row) {
    return pending.code(TERM_CODE, row);
  }

  /** The end that a term states; null for none. */
  @Nullable PeriodDate statedEnd(int term) {
    return end(endCode(term));
  }

  /** The code of the end that a term states. */
  int endCode(int term) {
    return terms.value(term, TermCodes.END);
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
    for (int term = 0; term < terms.size(); term++) {
      if (terms.paying(term) > 0) {
        int days = to[term] == NEVER ? NEVER : to[term] - from[term];
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

  /** What the amounts for each of {@link #intervals} are multiplied by, all still to be divided. */
  List<BigInteger> factors(BigInteger divisor) {
    List<BigInteger> factors = new ArrayList<>();
    for (BillingInterval interval : intervals.keySet()) {
      factors.add(interval.factor(divisor));
    }
    return factors;
  }

  /** How many rows start after a day. */
  long startingAfter(LocalDate day) {
    long after = 0;
    for (int term = 0; term < terms.size(); term++) {
      after += from[term] > day.toEpochDay() ? terms.rows(term) : 0;
    }
    return after;
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
    return from[term(row)];
  }

  /** The first day of a row that is not paid any more; {@link #NEVER} for none. */
  int to(int row) {
    return to[term(row)];
  }

  /** The first day of a term. */
  int fromOf(int term) {
    return from[term];
  }

  /** The first day of a term that is not paid any more; {@link #NEVER} for none. */
  int toOf(int term) {
    return to[term];
  }

  /** Lets a row that pays something go on. */
  void extend(int row, int until) {
    int term = term(row);
    long key = ((long) term << Integer.SIZE) + until;
    int longer = extended.computeIfAbsent(key, added -> terms.add(terms.fields(term)));
    if (longer >= to.length) {
      from = Arrays.copyOf(from, longer * 2);
      to = Arrays.copyOf(to, longer * 2);
    }
    from[longer] = from[term];
    to[longer] = until;
    terms.keep(term, false, -1);
    terms.keep(longer, false, 1);
    pending.setCode(TERM_CODE, row, longer);
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
    return terms.value(term(row), TermCodes.INTERVAL);
  }

  String customer(int row) {
    return rows.builder().customers().text(pending.customer(row));
  }

  /** Whether a row pays nothing at any time. */
  boolean isZero(int row) {
    return pending.signum(row) == 0 && terms.value(term(row), TermCodes.CHANGED) < 0;
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

  /** Whether no customer has two rows. */
  boolean areAlone() {
    Boolean known = alone;
    if (known == null) {
      known = RowOrder.areAlone(sorted(false), pending.customers());
      alone = known;
    }
    return known;
  }

  private int[] sortedAnew(boolean bySubscription) {
    int[] customers = pending.customers();
    return bySubscription
        ? RowOrder.by(live, customers, this::subscription, this::from)
        : RowOrder.by(live, customers, this::from);
  }

  /** Warns where the rows that ended state nothing, and so cannot show what was lost. */
  List<Notice> notices() {
    long ended = 0;
    boolean paying = false;
    for (int term = 0; term < terms.size(); term++) {
      if (to[term] == NEVER) {
        paying |= terms.paying(term) > 0;
      } else if (terms.paying(term) > 0) {
        return List.of();
      } else {
        ended += terms.rows(term);
      }
    }
    return ended == 0 || !paying ? List.of() : List.of(SubscriptionEnds.zeroedAtChurn(ended));
  }
}
