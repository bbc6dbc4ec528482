package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.date.PeriodDate;
import java.util.List;

/** What the dates of a book hold, counted when it is asked for. */
record BookCounts(RevenueBook book) implements DateCounts {

  @Override
  public List<PeriodDate> dates() {
    return book.dates();
  }

  @Override
  public long customers() {
    return book.customers();
  }

  @Override
  public long paying(int date) {
    long count = 0;
    for (int word = 0; word < book.words(); word++) {
      count += Long.bitCount(book.paying(word, date));
    }
    return count;
  }

  @Override
  public Amount total(int date) {
    return book.total(date);
  }

  @Override
  public long withRow(int date) {
    long count = 0;
    for (int word = 0; word < book.words(); word++) {
      count += Long.bitCount(book.withRow(word, date));
    }
    return count;
  }

  @Override
  public long withRowBefore(int date) {
    long count = 0;
    for (int word = 0; date > 0 && word < book.words(); word++) {
      count += Long.bitCount(book.withRow(word, date) & book.withRow(word, date - 1));
    }
    return count;
  }
}
