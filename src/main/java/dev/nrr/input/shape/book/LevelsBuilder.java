package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows of levels becoming a book. */
final class LevelsBuilder extends PendingBuilder {

  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final RowTypes types;

  /** The time of day by the words of a date. */
  private int[] times = {UNKNOWN};

  private final LevelTypes meanings;
  private final TextDictionary subscriptions = new TextDictionary();

  LevelsBuilder(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    super(request, slots, match, problems, Levels.CODES, Levels.AMOUNTS);
    this.types = new RowTypes(request, LevelsShape.TYPE);
    this.meanings = new LevelTypes(request, LevelsShape.TYPE);
  }

  @Override
  PendingBuilder empty(Problems ofPart) throws InputException {
    return new LevelsBuilder(request, slots, match, ofPart);
  }

  @Override
  int[][] mergeCodes(PendingBuilder part, int[] dateHere) {
    LevelsBuilder other = (LevelsBuilder) part;
    int[] typeHere = types.mergeFrom(other.types);
    meanings.mergeFrom(other.meanings, typeHere, problems);
    int[][] here = new int[Levels.CODES][];
    here[Levels.DATE_CODE] = dateHere;
    here[Levels.TYPE_CODE] = typeHere;
    here[Levels.SUBSCRIPTION_CODE] = subscriptions.absorb(other.subscriptions);
    return here;
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    int type = types.code(row);
    if (!types.takes(type)) {
      row.intern(BookRowCollector.CUSTOMER, rows.builder().customers());
      return null;
    }
    if (row.amount(LevelsShape.AMOUNT).signum() < 0) {
      return new Fault(
          LevelsShape.AMOUNT,
          "revenue below zero: "
              + row.amount(LevelsShape.AMOUNT).toAmount()
              + ", expected what is paid from then on");
    }
    Fault fault = contradiction(row);
    if (fault != null) {
      return fault;
    }
    boolean ends = meanings.ends(row, type);
    if (ends) {
      row.amount(LevelsShape.AMOUNT).clear();
    }
    int date = dates.code(row, LevelsShape.DATE);
    if (rows.open(row, BookRowCollector.EVERY_DATE)) {
      PendingRows pending = pending();
      pending.add(rows, row, row.amount(LevelsShape.AMOUNT));
      pending.setCode(Levels.DATE_CODE, date);
      pending.setCode(Levels.TYPE_CODE, type);
      pending.setCode(Levels.TIME_CODE, timeOfDay(row));
      pending.setCode(
          Levels.SUBSCRIPTION_CODE, row.intern(BookRowCollector.SUBSCRIPTION, subscriptions));
      if (row.has(LevelsShape.BEFORE)) {
        pending.setAmount(Levels.BEFORE_AMOUNT, row.amount(LevelsShape.BEFORE));
      }
    }
    return null;
  }

  private int timeOfDay(Row row) {
    int text = dates.text(row, LevelsShape.DATE);
    if (text >= times.length) {
      int before = times.length;
      times = Arrays.copyOf(times, text * 2);
      Arrays.fill(times, before, times.length, UNKNOWN);
    }
    if (times[text] == UNKNOWN) {
      times[text] = TimeOfDay.of(row.text(LevelsShape.DATE));
    }
    return times[text];
  }

  /** A change that is not what is paid after the row, less what was paid before it. */
  private static @Nullable Fault contradiction(Row row) {
    if (!row.has(LevelsShape.BEFORE) || !row.has(LevelsShape.CHANGE)) {
      return null;
    }
    BigDecimal difference =
        row.amount(LevelsShape.AMOUNT).decimal().subtract(row.amount(LevelsShape.BEFORE).decimal());
    BigDecimal change = row.amount(LevelsShape.CHANGE).decimal();
    boolean agrees =
        change.compareTo(difference) == 0 || change.compareTo(difference.negate()) == 0;
    return agrees
        ? null
        : new Fault(
            LevelsShape.CHANGE,
            "a change of "
                + row.amount(LevelsShape.CHANGE).toAmount()
                + " between "
                + row.amount(LevelsShape.BEFORE).toAmount()
                + " and "
                + row.amount(LevelsShape.AMOUNT).toAmount());
  }

  @Override
  Outcome write(RecordRows read) throws InputException {
    List<Notice> notices = new ArrayList<>(types.finish());
    List<@Nullable PeriodDate> decided = dates.decide(request, problems);
    meanings.refuse(problems);
    problems.check(read.rows());
    List<PeriodDate> found = decided.stream().map(Objects::requireNonNull).toList();
    PendingRows pending = pending();
    BookDates.Sampled sampled =
        BookDates.Sampled.of(
            request, found, pending.late(request.dates().asOf(), Levels.DATE_CODE, found));
    CustomerDays order = new CustomerDays(pending, Levels.DATE_CODE, found);
    Levels levels = new Levels(rows, pending, order, meanings.byCode(), sampled, match);
    levels.writeBook();
    suggest(levels);
    notices.addAll(notices(levels));
    Outcome outcome = rows.finish(read, sampled.dates(), sampled.codes(), BigInteger.ONE);
    notices.addAll(outcome.notices());
    return new Outcome(outcome.content(), outcome.customers(), notices);
  }

  private void suggest(Levels levels) {
    if (levels.hasUnordered()) {
      problems.suggest(
          Suggestion.of("COLUMN says which row is later", "--duplicates", "last:COLUMN"));
    }
    if (levels.hasContradictions()) {
      problems.suggest(
          Suggestion.of(
              MessageText.quoted(match.header(Field.AMOUNT)) + " is what each event changes",
              "--shape",
              "events",
              "--map",
              "amount=" + match.header(Field.AMOUNT)));
    }
    if (request.columns().shape() != null) {
      return;
    }
    Levels.Earlier earlier = levels.earlier();
    if (earlier.count() > 0) {
      rows.refuse(
          earlier.place(),
          "customer "
              + MessageText.quoted(earlier.customer())
              + " already paid before its first row, so the file has not every change");
    } else if (levels.mayBePeriods()) {
      rows.refuse(
          levels.flatPlace(),
          "rows that change nothing, as a row each period has them, but not every paying"
              + " customer has one on the last date");
    } else {
      return;
    }
    problems.suggest(
        Suggestion.of(
            "a row for each change: what a customer pays stands until its next row",
            "--shape",
            "levels"));
    problems.suggest(
        Suggestion.of(
            "a row for each customer and period: without one nothing is paid",
            "--shape",
            "balances",
            "--map",
            "starting=" + match.header(Field.BEFORE),
            "--map",
            "ending=" + match.header(Field.AMOUNT),
            "--map",
            "date=" + match.header(Field.DATE)));
  }

  private static List<Notice> notices(Levels levels) {
    Levels.Earlier earlier = levels.earlier();
    return earlier.count() == 0
        ? List.of()
        : List.of(
            new Notice(
                "paid-before-first-row",
                MessageText.count(earlier.count(), "customer")
                    + " already paying before the first row: taken to have paid so from the file's"
                    + " first date on; customers without any change are not in the file",
                earlier.count(),
                earlier.amount()));
  }
}
