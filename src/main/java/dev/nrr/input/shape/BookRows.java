package dev.nrr.input.shape;

import dev.nrr.core.book.CellListener;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.Amount;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.AmountSum;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.SeenKeys;
import dev.nrr.input.table.Slots;
import dev.nrr.input.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of customers and dates becoming a book, with the policies every such shape shares: what
 * becomes of several rows of one customer and date, and of revenue below zero.
 */
final class BookRows implements Closeable {

  private final InputRequest.Policies policies;
  private final Problems problems;
  private final RevenueBookBuilder builder;
  private final int customerSlot;
  private final int subscriptionSlot;
  private final int[] attributeSlots;
  private final int[] attributeCodes;
  private final boolean additive;
  private final SeenKeys subscriptions = new SeenKeys();
  private final AmountSum clipped = new AmountSum();
  private final AmountCell cell = new AmountCell();
  private long clippedCells;
  private long repeatedCells;
  private int source;

  /**
   * The rows of one input.
   *
   * @param additive whether several rows of a customer and date always add up
   */
  BookRows(
      InputRequest request,
      Slots slots,
      Problems problems,
      int customerSlot,
      int subscriptionSlot,
      boolean additive) {
    this.policies = request.policies();
    this.problems = problems;
    this.customerSlot = customerSlot;
    this.subscriptionSlot = subscriptionSlot;
    this.additive = additive;
    this.attributeSlots = slots.attributes().stream().mapToInt(slots::attribute).toArray();
    this.attributeCodes = new int[attributeSlots.length];
    this.builder =
        new RevenueBookBuilder(new RevenueBookBuilder.Keeping(slots.attributes(), true, true));
  }

  /** Adds what a row's customer pays at a date. */
  void add(Row row, int date, AmountCell amount) throws IOException {
    int customer = row.intern(customerSlot, builder.customers());
    if (!row.isAdmitted()) {
      return;
    }
    source = row.source();
    for (int i = 0; i < attributeSlots.length; i++) {
      attributeCodes[i] = row.intern(attributeSlots[i], builder.attribute(i));
    }
    int line = Math.toIntExact(row.line());
    int first =
        amount.isWide()
            ? addWide(customer, date, amount.decimal(), line)
            : builder.add(customer, date, amount.units(), amount.scale(), attributeCodes, line);
    if (row.has(subscriptionSlot) && !additive) {
      first = seeSubscription(row, date);
    }
    if (first != RevenueBookBuilder.FREE && !additive) {
      repeated(row, first);
    }
  }

  private int addWide(int customer, int date, BigDecimal amount, int line) {
    return builder.add(
        customer, date, amount.unscaledValue(), amount.scale(), attributeCodes, line);
  }

  private int seeSubscription(Row row, int date) throws IOException {
    long key =
        SeenKeys.fingerprint(
            row.text(customerSlot), row.text(subscriptionSlot), Integer.toString(date));
    long before = subscriptions.add(key, SeenKeys.place(row.source(), row.line()));
    return before == 0 ? RevenueBookBuilder.FREE : Math.toIntExact(SeenKeys.line(before));
  }

  private void repeated(Row row, int first) {
    repeatedCells++;
    if (policies.sumDuplicates()) {
      return;
    }
    refuse(
        row.source(),
        row.line(),
        "customer "
            + Words.quoted(row.text(customerSlot))
            + " was already given on line "
            + first
            + " (--duplicates sum adds them up)");
  }

  private void refuse(int at, long line, String message) {
    problems.refuse(problems.at(at, line, 0, message));
  }

  /** How a shape makes a book of its rows. */
  @FunctionalInterface
  interface Building {
    RevenueBook build(RevenueBookBuilder builder, CellListener cells);
  }

  /** Codes of the dates as the input writes them. */
  RevenueBookBuilder builder() {
    return builder;
  }

  /**
   * The book, once every row was taken.
   *
   * @throws InputRefused if a customer stands twice, or pays less than nothing
   */
  RevenueBook build(RowFeed feed, Building building) throws InputRefused {
    try {
      subscriptions.finish(
          (before, place) -> {
            repeatedCells++;
            if (!policies.sumDuplicates()) {
              refuse(
                  SeenKeys.source(place),
                  SeenKeys.line(place),
                  "this customer's subscription was already given on line "
                      + SeenKeys.line(before));
            }
          });
    } catch (IOException failure) {
      throw InputRefused.data("a temporary file failed: " + failure.getMessage());
    }
    RevenueBook book = building.build(builder, new Cells());
    problems.check(feed.rows());
    return book;
  }

  /** Decides what the builder finds at the end. */
  private final class Cells implements CellListener {

    @Override
    public void repeated(String customer, int date, int firstLine, int line) {
      repeatedCells++;
      if (!policies.sumDuplicates() && !additive) {
        refuse(
            source,
            line,
            "customer " + Words.quoted(customer) + " was already given on line " + firstLine);
      }
    }

    @Override
    public void negative(String customer, int date, int line, Amount amount) {
      clippedCells++;
      cell.set(amount.abs().toDecimal());
      clipped.add(cell);
      if (!policies.clipNegative()) {
        refuse(
            source,
            line,
            "customer "
                + Words.quoted(customer)
                + " has revenue below zero: "
                + amount
                + " (--negative clip takes 0)");
      }
    }
  }

  /** Distinct customers of the whole input. */
  long customers() {
    return builder.customers().size();
  }

  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (repeatedCells > 0 && !additive) {
      notices.add(
          new Notice(
              "duplicates-summed",
              "several rows of one customer and date, added up",
              repeatedCells,
              null));
    }
    if (clippedCells > 0) {
      notices.add(
          new Notice(
              "negative-clipped",
              Words.count(clippedCells, "amount") + " below zero taken as zero",
              clippedCells,
              clipped.toAmount()));
    }
    return notices;
  }

  @Override
  public void close() throws IOException {
    subscriptions.close();
  }
}
