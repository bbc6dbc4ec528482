package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.date.Grain;
import dev.nrr.core.result.Notice;
import dev.nrr.input.Inputs;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.InputData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * So many rows that processors share them come to as many times what a few do, which are the same
 * rows of fewer customers.
 */
class ManyCustomersTest {

  private static final int ROWS = 40_000;

  /** So many copies are enough for what is said of several rows, not of one. */
  private static final int FEW = 4;

  private static final List<String> COUNTED = List.of("late-renewal", "versions-cut");

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void copiesOfSubscriptionsComeToAsMuchAsTheyAreMany(long seed) throws Exception {
    Random random = new Random(seed);
    boolean ids = random.nextBoolean();
    String header = (ids ? "subscription_id" : "plan") + ",customer,start_date,end_date,mrr";
    assertCopies(seed, header, subscriptions(random, ids), random.nextBoolean());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void copiesOfLedgersComeToAsMuchAsTheyAreMany(long seed) throws Exception {
    Random random = new Random(seed);
    assertCopies(seed, "type,customer,date,mrr_change", ledger(random), random.nextBoolean());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5})
  void copiesOfTransactionsComeToAsMuchAsTheyAreMany(long seed) throws Exception {
    Random random = new Random(seed);
    assertCopies(seed, "invoice_date,customer,amount", invoices(random), random.nextBoolean());
  }

  /** Rows in which the customer's number stands for its name. */
  private static List<String> subscriptions(Random random, boolean ids) {
    boolean apart = random.nextBoolean();
    boolean terms = random.nextBoolean();
    boolean monthEnds = random.nextBoolean();
    List<String> rows = new ArrayList<>();
    int most = 1 + random.nextInt(4);
    for (int customer = 0; customer < 50; customer++) {
      LocalDate start = LocalDate.of(2022, 1 + random.nextInt(12), 1);
      for (int row = random.nextInt(most); row >= 0; row--) {
        LocalDate end = start.plusMonths(1 + random.nextInt(15));
        end = monthEnds || random.nextInt(9) == 0 ? end.minusDays(1) : end;
        boolean ends = terms || row > 0 || random.nextBoolean();
        String amount = random.nextInt(20) == 0 ? "0" : 1 + random.nextInt(90) + ".25";
        String name = ids ? "S%2$s-" + row : "p" + random.nextInt(2);
        rows.add(name + ",%1$s" + customer + "," + start + "," + (ends ? end : "") + "," + amount);
        start = (apart ? end : start).plusDays(random.nextInt(3) * 20L);
      }
    }
    return rows;
  }

  private static List<String> ledger(Random random) {
    List<String> rows = new ArrayList<>();
    for (int customer = 0; customer < 50; customer++) {
      LocalDate day = LocalDate.of(2022, 1 + random.nextInt(12), 1);
      rows.add("new,%1$s" + customer + "," + day + ",90");
      for (int row = random.nextInt(5); row > 0; row--) {
        day = day.plusDays(random.nextInt(90));
        boolean loss = random.nextInt(3) == 0;
        String amount = loss ? "-" + random.nextInt(9) : 1 + random.nextInt(40) + ".5";
        rows.add(
            (loss ? "contraction" : "expansion") + ",%1$s" + customer + "," + day + "," + amount);
      }
    }
    return rows;
  }

  private static List<String> invoices(Random random) {
    List<String> rows = new ArrayList<>();
    for (int customer = 0; customer < 50; customer++) {
      LocalDate day = LocalDate.of(2022, 1, 1 + random.nextInt(28));
      for (int month = random.nextInt(3); month < 14; month++) {
        for (int row = random.nextInt(3); row >= 0; row--) {
          rows.add(day.plusMonths(month) + ",%1$s" + customer + "," + random.nextInt(90) + ".5");
        }
      }
    }
    return rows;
  }

  private static void assertCopies(long seed, String header, List<String> rows, boolean mixed)
      throws Exception {
    int copies = ROWS / rows.size() / FEW;
    List<String> several = copies(rows, FEW, mixed);
    List<String> many = copies(rows, FEW * copies, mixed);
    for (boolean other : new boolean[] {false, true}) {
      String at = "seed " + seed + (other ? ", otherwise" : "");
      InputData few = read(header, several, other);
      InputData all = read(header, many, other);
      RevenueBook one = ((InputData.Book) few.content()).book();
      RevenueBook book = ((InputData.Book) all.content()).book();
      assertThat(book.dates()).as(at).isEqualTo(one.dates());
      assertThat(book.customers()).as(at).isEqualTo(copies * one.customers());
      for (int date = 0; date < one.dateCount(); date++) {
        assertThat(book.total(date)).as(at).isEqualTo(times(copies, one.total(date)));
      }
      assertThat(sentences(all)).as(at).isEqualTo(sentences(few));
      assertThat(counted(all, 1)).as(at).isEqualTo(counted(few, copies));
    }
  }

  private static List<String> copies(List<String> rows, int copies, boolean mixed) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < copies * rows.size(); i++) {
      int copy = mixed ? i % copies : i / rows.size();
      String row = rows.get(mixed ? i / copies : i % rows.size());
      all.add(row.formatted("C" + copy + "-", copy));
    }
    return all;
  }

  private static InputData read(String header, List<String> rows, boolean other) throws Exception {
    Inputs inputs = Inputs.of(header + "\n" + String.join("\n", rows) + "\n").sumDuplicates();
    boolean ledger = header.startsWith("type");
    inputs = other && ledger ? inputs.asOf("2023-01-31") : inputs;
    if (header.startsWith("invoice")) {
      return inputs.shape("transactions").every(other ? Grain.QUARTER : Grain.MONTH).read();
    }
    return (other && !ledger ? inputs.grace("45d").endInclusive() : inputs).read();
  }

  private static List<String> sentences(InputData data) {
    return ((InputData.Book) data.content()).doubts().stream().map(DateDoubt::toString).toList();
  }

  private static List<String> counted(InputData data, int copies) {
    List<String> found = new ArrayList<>();
    for (Notice notice : data.notices()) {
      Amount money = notice.amount();
      if (COUNTED.contains(notice.code())) {
        found.add(
            notice.code() + notice.count() * copies + (money == null ? "" : times(copies, money)));
      }
    }
    return found;
  }

  private static Amount times(int copies, Amount amount) {
    return Amount.of(amount.toDecimal().multiply(BigDecimal.valueOf(copies)));
  }
}
