package dev.nrr.core.analysis;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Customer;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.core.result.StatedMovements.Standout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in the place of customers' names. The largest at the start is the first, so that numbers
 * tell nothing that amounts do not: neither the order of the file nor that of the names.
 */
public final class Pseudonyms {

  private Pseudonyms() {}

  /**
   * The book under numbers: by revenue at the start, then at the end, then by name.
   *
   * @param from the book's number of the window's first date
   * @param to that of its last
   */
  public static RevenueBook of(RevenueBook book, int from, int to) {
    List<Integer> order =
        IntStream.range(0, book.customers())
            .boxed()
            .sorted(
                ((Comparator<Integer>) (one, other) -> book.compare(other, from, one, from))
                    .thenComparing((one, other) -> book.compare(other, to, one, to))
                    .thenComparing(book::customer))
            .toList();
    String[] names = new String[book.customers()];
    for (int i = 0; i < names.length; i++) {
      names[order.get(i)] = name(i + 1);
    }
    return book.renamed(Arrays.asList(names));
  }

  private static String name(int number) {
    return "Customer " + number;
  }

  /** Movements under numbers that are the same in every period. */
  public static StatedMovements of(StatedMovements movements) {
    Map<String, String> names = new HashMap<>();
    for (Period period : movements.periods()) {
      List<Customer> customers = new ArrayList<>();
      if (period.customers() != null) {
        customers.addAll(period.customers());
      }
      customers.sort(
          Comparator.comparing((Customer customer) -> customer.bridge().starting())
              .reversed()
              .thenComparing(Customer::name));
      customers.forEach(customer -> add(names, customer.name()));
      add(names, period.largest());
      add(names, period.expander());
    }
    return new StatedMovements(
        movements.periods().stream().map(period -> renamed(period, names)).toList());
  }

  private static void add(Map<String, String> names, @Nullable Standout standout) {
    if (standout != null) {
      add(names, standout.customer());
    }
  }

  private static void add(Map<String, String> names, String customer) {
    names.putIfAbsent(customer, name(names.size() + 1));
  }

  private static Period renamed(Period period, Map<String, String> names) {
    List<Customer> customers = period.customers();
    return new Period(
        period.date(),
        period.total(),
        period.slices(),
        renamed(period.expander(), names),
        renamed(period.largest(), names),
        period.notices(),
        customers == null
            ? null
            : customers.stream().map(customer -> renamed(customer, names)).toList());
  }

  private static @Nullable Standout renamed(
      @Nullable Standout standout, Map<String, String> names) {
    return standout == null
        ? null
        : new Standout(
            names.getOrDefault(standout.customer(), ""), standout.amount(), standout.without());
  }

  private static Customer renamed(Customer customer, Map<String, String> names) {
    return new Customer(
        names.getOrDefault(customer.name(), ""),
        customer.bridge(),
        customer.newBusiness(),
        customer.reactivation(),
        customer.leftOut(),
        customer.line());
  }
}
