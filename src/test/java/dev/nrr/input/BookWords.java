package dev.nrr.input;

import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.book.RevenueBook;
import java.util.ArrayList;
import java.util.List;

/** Everything a book says, in words that do not depend on the order of its customers. */
final class BookWords {

  private BookWords() {}

  static String of(RevenueBook book) {
    List<String> customers = new ArrayList<>();
    for (int customer = 0; customer < book.customers(); customer++) {
      StringBuilder words = new StringBuilder(book.customer(customer));
      for (int date = 0; date < book.dateCount(); date++) {
        words.append(' ').append(book.hasRow(customer, date) ? "" : "-");
        words.append(book.revenue(customer, date)).append('@').append(book.line(customer, date));
        for (AttributeColumn attribute : book.attributes()) {
          int code = attribute.code(customer, date);
          words.append('/').append(code < 0 ? "#" + code : attribute.values().get(code));
        }
      }
      customers.add(words.toString());
    }
    customers.sort(null);
    return book.dates() + "\n" + String.join("\n", customers);
  }
}
