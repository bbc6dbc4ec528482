package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.GraceLength;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Breaks between an end and the next start: of a subscription, where a column tells them apart, and
 * of a customer with no other row in between. A late renewal is no loss where the user grants so
 * long a grace: the rows that ended then go on until the next start.
 */
public final class RenewalBreaks {

  /** Longer breaks, in days, are nobody's late renewals, so nothing is said of them. */
  public static final int LONGEST_DAYS = 90;

  private static final GraceLength LONGEST_TOLD = new GraceLength(LONGEST_DAYS, 'd');

  private final RowTerms terms;

  /** Hears of rows that end on a day and whose customer or subscription starts again later. */
  private interface Listener {
    void found(int row, int end, int start);
  }

  RenewalBreaks(RowTerms terms) {
    this.terms = terms;
  }

  /** Lets rows go on over breaks that are no longer than this. */
  void bridge(GraceLength grace) {
    find(grace, (row, end, start) -> terms.extend(row, start));
  }

  private void find(GraceLength grace, Listener listener) {
    if (terms.areAlone()) {
      return;
    }
    find(terms.sorted(true), true, grace, listener);
    if (terms.hasSubscriptions()) {
      find(terms.sorted(false), false, grace, listener);
    }
  }

  private void find(int[] order, boolean bySubscription, GraceLength grace, Listener listener) {
    RowOrder.eachGroups(
            order,
            terms.pending().customers(),
            (from, to) -> new Found().addAll(order, from, to, bySubscription, grace))
        .forEach(some -> some.tell(listener));
  }

  /** Breaks between some rows. */
  private final class Found {

    private int[] breaks = new int[30];
    private int size;

    /**
     * Finds them in rows that are sorted.
     *
     * @param bySubscription whether the rows of a subscription belong together; else of a customer
     */
    Found addAll(int[] order, int from, int to, boolean bySubscription, GraceLength grace) {
      int[] last = new int[8];
      int count = 0;
      int before = -1;
      for (int place = from; place < to; place++) {
        int row = order[place];
        if (terms.isZero(row) || terms.to(row) <= terms.from(row)) {
          continue;
        }
        if (before >= 0 && !isSame(before, row, bySubscription)) {
          count = 0;
        }
        before = row;
        int end = count == 0 ? RowTerms.NEVER : terms.to(last[0]);
        int start = terms.from(row);
        if (start > end && start <= grace.from(LocalDate.ofEpochDay(end)).toEpochDay()) {
          for (int i = 0; i < count; i++) {
            add(last[i], end, start);
          }
        }
        boolean alone = count == 0 || terms.to(row) > end || start > end;
        if (alone || terms.to(row) == end) {
          count = alone ? 0 : count;
          last = count < last.length ? last : Arrays.copyOf(last, count * 2);
          last[count++] = row;
        }
      }
      return this;
    }

    private void add(int row, int end, int start) {
      breaks = size < breaks.length ? breaks : Arrays.copyOf(breaks, size * 2);
      breaks[size++] = row;
      breaks[size++] = end;
      breaks[size++] = start;
    }

    void tell(Listener listener) {
      for (int at = 0; at < size; at += 3) {
        listener.found(breaks[at], breaks[at + 1], breaks[at + 2]);
      }
    }
  }

  private boolean isSame(int one, int other, boolean bySubscription) {
    return terms.pending().customer(one) == terms.pending().customer(other)
        && (!bySubscription || terms.subscription(one) == terms.subscription(other));
  }

  /** Names the option where short breaks lie over a day that is looked at. */
  List<Notice> notices(BookDates.Sampled sampled, BigInteger divisor) {
    Set<Integer> rows = new HashSet<>();
    Set<Integer> customers = new HashSet<>();
    ExactSum money = new ExactSum();
    long[] longest = {0, 0, 0};
    MutableAmount amount = new MutableAmount();
    List<BigInteger> factors = terms.factors(divisor);
    find(
        LONGEST_TOLD,
        (row, end, start) -> {
          boolean seen =
              sampled.indexFrom(LocalDate.ofEpochDay(end))
                  < sampled.indexFrom(LocalDate.ofEpochDay(start));
          if (seen && rows.add(row)) {
            customers.add(terms.pending().customer(row));
            terms.pending().readAmount(row, amount);
            BillingInterval.multiply(amount, factors.get(terms.interval(row)));
            money.add(amount);
            long days = (long) start - end;
            // Rows are in the order of the files, customers are not.
            if (days > longest[0] || (days == longest[0] && row < longest[2])) {
              longest[0] = days;
              longest[1] = end;
              longest[2] = row;
            }
          }
        });
    if (rows.isEmpty()) {
      return List.of();
    }
    BigDecimal undivided = money.toAmount().toDecimal();
    return List.of(
        lateRenewal(
            customers.size(),
            new Break(
                terms.customer((int) longest[2]), LocalDate.ofEpochDay(longest[1]), longest[0]),
            Amount.ofUnits(undivided.unscaledValue(), undivided.scale(), divisor)));
  }

  /**
   * A break of a customer.
   *
   * @param customer whose it is
   * @param end the first day that is not paid
   * @param days how many there are, {@link #LONGEST_DAYS} at most
   */
  public record Break(String customer, LocalDate end, long days) {}

  /**
   * Names the option where short breaks lie over a day that is looked at.
   *
   * @param customers how many have one
   * @param longest the longest of them
   * @param money what ended before them
   */
  public static Notice lateRenewal(long customers, Break longest, Amount money) {
    long told = longest.days() <= 30 ? 30 : longest.days() <= 60 ? 60 : LONGEST_DAYS;
    return new Notice(
        "late-renewal",
        MessageText.count(customers, "customer")
            + " paid nothing for something on a date looked at, but again within "
            + told
            + " days of its end ("
            + MessageText.quoted(longest.customer())
            + " from "
            + longest.end()
            + " to "
            + longest.end().plusDays(longest.days())
            + "): if these are late renewals, --grace "
            + told
            + "d lets the amount go on",
        customers,
        money);
  }
}
