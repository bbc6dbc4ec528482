package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.List;

/** What is no error, but may be a ledger without its beginning, or a loss less than it says. */
public final class LedgerNotes {

  private final ExactSum fromNothing = new ExactSum();
  private final ExactSum leftOver = new ExactSum();
  private long startsFromNothing;
  private long leftovers;

  /**
   * Counts days that are alike.
   *
   * @param count how many there are
   * @param paid what is paid after them, all together
   */
  public void add(LedgerDay day, long count, MutableAmount paid) {
    if (day.startsFromNothing()) {
      startsFromNothing += count;
      fromNothing.add(paid);
    }
    if (day.leavesRevenue()) {
      leftovers += count;
      leftOver.add(paid);
    }
  }

  /** Adds what was counted elsewhere. */
  void addAll(LedgerNotes other) {
    startsFromNothing += other.startsFromNothing;
    fromNothing.add(other.fromNothing);
    leftovers += other.leftovers;
    leftOver.add(other.leftOver);
  }

  /** What was counted. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (startsFromNothing > 0) {
      notices.add(
          new Notice(
              "expansion-from-zero",
              MessageText.count(startsFromNothing, "expansion")
                  + " of customers who paid nothing before: the ledger may lack what came before it",
              startsFromNothing,
              fromNothing.toAmount()));
    }
    if (leftovers > 0) {
      notices.add(
          new Notice(
              "churn-leaves-revenue",
              MessageText.count(leftovers, "churn") + " after which the customer still pays",
              leftovers,
              leftOver.toAmount()));
    }
    return notices;
  }
}
