package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import java.util.Arrays;

/**
 * How many months usually lie between two invoices of a customer. Customers billed every few months
 * among others show as coming and going, so where the user has not said what an invoice is for,
 * they are a reason to ask.
 */
final class BillingRhythm {

  private static final int MOST_MONTHS = 60;
  private static final long DAYS_IN_400_YEARS = 146_097;
  private static final long MONTHS_IN_400_YEARS = 4800;

  private final PendingRows pending;
  private final int[] days;
  private final int[] order;
  private final int[] usual;
  private final int period;
  private final MutableAmount amount = new MutableAmount();
  private final MutableAmount amountOfFirst = new MutableAmount();
  private final int[] gaps = new int[MOST_MONTHS + 1];
  private long sparseCustomers;
  private int sparse = -1;
  private int sparseNext = -1;

  /**
   * The rhythm of all customers.
   *
   * @param days days of invoices
   * @param customers how many customers there are
   * @param period how many months invoices are summed by
   */
  BillingRhythm(PendingRows pending, InvoiceDays days, int customers, int period) {
    this.period = period;
    this.pending = pending;
    this.days = days.after();
    this.usual = new int[customers];
    this.order = order();
    Arrays.fill(usual, 1);
    int from = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || pending.customer(order[i]) != pending.customer(order[from])) {
        learn(from, i);
        from = i;
      }
    }
  }

  private int[] order() {
    return RowOrder.by(RowOrder.asTheyAre(days.length), pending.customers(), row -> days[row]);
  }

  /** Learns the rhythm of one customer, whose rows stand between two places of the order. */
  private void learn(int from, int to) {
    Arrays.fill(gaps, 0);
    int count = 0;
    int invoices = 0;
    int before = -1;
    int first = -1;
    int second = -1;
    boolean even = true;
    for (int i = from; i < to; i++) {
      int row = order[i];
      if (pending.signum(row) <= 0) {
        continue;
      }
      int gap = before < 0 ? 0 : months(days[row] - days[before]);
      if (before >= 0 && gap == 0) {
        continue;
      }
      if (before >= 0) {
        gaps[Math.min(gap, MOST_MONTHS)]++;
        count++;
        pending.readAmount(row, amount);
        even = even && amount.compareTo(amountOfFirst) == 0;
        second = second < 0 ? row : second;
      } else {
        first = row;
        pending.readAmount(row, amountOfFirst);
      }
      before = row;
      invoices++;
    }
    if (count > 0) {
      int most = 1;
      for (int gap = 2; gap <= MOST_MONTHS; gap++) {
        most = gaps[gap] > gaps[most] ? gap : most;
      }
      usual[pending.customer(first)] = most;
      if (most > period && gaps[most] == count && (even || invoices > 2)) {
        noteSparse(first, second);
      }
    }
  }

  private void noteSparse(int first, int second) {
    sparseCustomers++;
    if (sparse < 0 || pending.place(first) < pending.place(sparse)) {
      sparse = first;
      sparseNext = second;
    }
  }

  private static int months(long apart) {
    return (int) ((apart * MONTHS_IN_400_YEARS * 2 + DAYS_IN_400_YEARS) / (2 * DAYS_IN_400_YEARS));
  }

  /** Whether customers are billed less often than invoices are summed, always after as long. */
  boolean isSparse() {
    return sparseCustomers > 0;
  }

  /** Refuses them: their invoices may be for all the time until the next. */
  void refuse(BookRowCollector rows, Problems problems) {
    String name = rows.builder().customers().text(pending.customer(sparse));
    rows.refuse(
        pending.place(sparseNext),
        "customer "
            + MessageText.quoted(name)
            + " is billed every "
            + usual[pending.customer(sparse)]
            + " months (before on line "
            + rows.line(pending.place(sparse))
            + "), and would come and go"
            + (sparseCustomers == 1
                ? ""
                : "; so are " + (sparseCustomers - 1) + " more, each after its own time"));
    problems.suggest(
        Suggestion.of(
            "an invoice is for as many months as usually lie between two of its customer's, one"
                + " month where there is but one",
            "--amount-per",
            "term"));
    problems.suggest(
        Suggestion.of("an invoice is for the month of its date alone", "--amount-per", "month"));
  }

  /** How many months usually lie between the invoices of a customer; 1 where there is but one. */
  int usual(int customer) {
    return usual[customer];
  }
}
