package dev.nrr.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.input.Inputs;
import dev.nrr.input.request.InputData;
import dev.nrr.samples.SampleBook.Customer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any book is the same book in every shape, and in whatever order its rows stand. */
class ShapesAgreeTest {

  private static final int LAST = SampleBook.MONTHS.size() - 1;

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  /** Some customers of a random book, and one that changes in the first and the last month. */
  private static SampleBook book(long seed) {
    List<Customer> customers = new ArrayList<>(SampleBook.of(seed).customers().subList(0, 15));
    List<BigDecimal> steady = new ArrayList<>(Collections.nCopies(LAST, new BigDecimal("10.5")));
    steady.add(new BigDecimal("11"));
    customers.add(new Customer("Steady, Inc.", "SMB", "EMEA", "Steady, Inc.", steady));
    return new SampleBook(customers);
  }

  private static String shuffled(String file, long seed) {
    List<String> lines = new ArrayList<>(file.lines().toList());
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(seed));
    return header + "\n" + String.join("\n", lines) + "\n";
  }

  /** What the book holds, told without a book: a line a customer and month with revenue. */
  private static String expected(SampleBook book) {
    TreeSet<String> lines = new TreeSet<>();
    for (Customer customer : book.customers()) {
      for (int month = 0; month <= LAST; month++) {
        if (customer.at(month).signum() > 0) {
          lines.add(
              customer.name()
                  + " "
                  + SampleBook.MONTHS.get(month)
                  + " "
                  + Amount.of(customer.at(month)));
        }
      }
    }
    return String.join("\n", lines);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyShapeWithHistoryHoldsTheSameRevenue(long seed) throws Exception {
    SampleBook book = book(seed);
    Map<String, String> files = SampleFiles.of(book);
    for (String shape : List.of("snapshots", "wide", "subscriptions", "events")) {
      String file = shuffled(files.get("book-" + shape + ".csv"), seed);
      RevenueBook read = Inputs.of(file).book();
      assertThat(Inputs.cells(read).replaceAll("(\\d{4}-\\d\\d)-\\d\\d", "$1"))
          .as("%s of seed %d", shape, seed)
          .isEqualTo(expected(book));
      assertThat(read.dateCount()).as("%s of seed %d", shape, seed).isEqualTo(LAST + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void balancesAndMovementsAreThoseOfTheLastTwelveMonths(long seed) throws Exception {
    SampleBook book = book(seed);
    Map<String, String> files = SampleFiles.of(book);
    RevenueBook balances = Inputs.of(shuffled(files.get("book-balances.csv"), seed)).book();
    assertThat(balances.total(0)).as("seed %d", seed).isEqualTo(total(book, LAST - 12));
    assertThat(balances.total(1)).as("seed %d", seed).isEqualTo(total(book, LAST));
    InputData movements = Inputs.of(shuffled(files.get("book-movements.csv"), seed)).read();
    RevenueBridge bridge =
        ((InputData.Movements) movements.content()).movements().periods().get(0).total().bridge();
    assertThat(bridge).as("seed %d", seed).isEqualTo(bridge(book));
  }

  private static Amount total(SampleBook book, int month) {
    return Amount.of(
        book.customers().stream()
            .map(customer -> customer.at(month))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  /** The bridge by its definition, customer by customer. */
  private static RevenueBridge bridge(SampleBook book) {
    BigDecimal starting = BigDecimal.ZERO;
    BigDecimal expansion = BigDecimal.ZERO;
    BigDecimal contraction = BigDecimal.ZERO;
    BigDecimal churn = BigDecimal.ZERO;
    for (Customer customer : book.customers()) {
      BigDecimal start = customer.at(LAST - 12);
      BigDecimal end = customer.at(LAST);
      if (start.signum() > 0) {
        starting = starting.add(start);
        if (end.compareTo(start) > 0) {
          expansion = expansion.add(end.subtract(start));
        } else if (end.signum() > 0) {
          contraction = contraction.add(start.subtract(end));
        } else {
          churn = churn.add(start);
        }
      }
    }
    return new RevenueBridge(
        Amount.of(starting), Amount.of(expansion), Amount.of(contraction), Amount.of(churn));
  }
}
