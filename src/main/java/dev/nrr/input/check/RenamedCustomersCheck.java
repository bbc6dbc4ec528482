package dev.nrr.input.check;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link RenamedNames} of a book. */
final class RenamedCustomersCheck {

  private final RevenueBook book;
  private final BookPlaces places;
  private @Nullable Map<String, Integer> names;

  RenamedCustomersCheck(RevenueBook book, BookPlaces places) {
    this.book = book;
    this.places = places;
  }

  void addTo(List<InspectionFinding> found) {
    RenamedNames renamed = new RenamedNames();
    String last = "";
    int other = -1;
    for (int customer = 0; customer < book.customers(); customer++) {
      String name = book.customer(customer);
      int end = RenamedNames.shorterEnd(name);
      if (end >= 0) {
        if (last.length() != end || !name.startsWith(last)) {
          last = name.substring(0, end);
          other = find(last);
        }
        if (other >= 0 && follows(other, customer)) {
          add(other, customer, renamed);
        } else if (other >= 0 && follows(customer, other)) {
          add(customer, other, renamed);
        }
      }
    }
    renamed.addTo(found);
  }

  private int find(String name) {
    Map<String, Integer> known = names;
    if (known == null) {
      known = new HashMap<>();
      for (int customer = 0; customer < book.customers(); customer++) {
        known.put(book.customer(customer), customer);
      }
      names = known;
    }
    return known.getOrDefault(name, -1);
  }

  /** Whether one begins at a date at which the other is gone, having paid at the one before. */
  private boolean follows(int gone, int begins) {
    int date = book.firstPaying(begins);
    return date > 0 && book.isPaying(gone, date - 1) && !book.isPaying(gone, date);
  }

  private void add(int gone, int begins, RenamedNames renamed) {
    renamed.add(
        places.of(book.line(begins, book.firstPaying(begins))),
        book.customer(gone),
        book.customer(begins));
  }
}
