package dev.nrr.core.retention;

import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import java.util.function.IntUnaryOperator;

/**
 * The worked book of the definitions, section 3: one month before the window, then months 0 to 12.
 */
public final class WorkedBook {

  public static final int FROM = 1;
  public static final int TO = 13;

  private WorkedBook() {}

  public static RevenueBook book() {
    RevenueBookBuilder builder = Books.builder("segment");
    add(builder, "A", "Enterprise", m -> m < 0 ? 0 : 1000);
    add(builder, "B", "Enterprise", m -> m < 0 ? 0 : m <= 3 ? 500 : m <= 8 ? 800 : 600);
    add(builder, "C", "SMB", m -> m < 0 ? 0 : m <= 4 ? 400 : m <= 9 ? 0 : 300);
    add(builder, "D", "SMB", m -> m <= 2 ? 0 : m <= 7 ? 200 : 450);
    add(builder, "E", "SMB", m -> m < 0 || m > 5 ? 0 : 300);
    add(builder, "F", "Mid", m -> m < 0 || m >= 7 ? 250 : 0);
    return Books.build(builder, 14);
  }

  private static void add(
      RevenueBookBuilder builder, String name, String segment, IntUnaryOperator revenue) {
    for (int month = -1; month <= 12; month++) {
      String amount = Integer.toString(revenue.applyAsInt(month));
      Books.add(builder, name, month + 1, amount, segment);
    }
  }
}
