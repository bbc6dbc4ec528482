package dev.nrr.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same random rows of balances as text and as statements; some of them are refused. */
public final class RandomBalances {

  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Rows of a seed. */
  public RandomBalances(long seed) {
    Random random = new Random(seed);
    int periods = random.nextBoolean() ? 0 : 1 + random.nextInt(6);
    int odd = random.nextInt(4) == 0 ? random.nextInt(6) : -1;
    boolean text = random.nextBoolean();
    columns.addAll(List.of("customer", "segment", "region"));
    if (periods > 0) {
      columns.add("month");
    }
    columns.addAll(List.of("starting", "ending"));
    for (int who = 3 + random.nextInt(25); who >= 0; who--) {
      String segment = random.nextInt(5) == 0 ? "" : "s" + random.nextInt(3);
      BigDecimal before = amount(random);
      int first = periods > 0 && random.nextInt(4) == 0 ? random.nextInt(periods) : 0;
      before = first > 0 ? BigDecimal.ZERO.setScale(2) : before;
      for (int period = first; period < Math.max(1, periods); period++) {
        boolean stops = before.signum() == 0 && period > first && random.nextInt(3) == 0;
        BigDecimal after = random.nextInt(3) == 0 ? before : amount(random);
        if (stops || (odd == 0 && random.nextInt(20) == 0)) {
          before = BigDecimal.ZERO.setScale(2);
          continue;
        }
        BigDecimal starting =
            odd == 1 && random.nextInt(20) == 0 ? before.add(BigDecimal.ONE) : before;
        List<String> row = new ArrayList<>();
        row.add("c" + who + (who % 7 == 0 ? " O'Neil \"x\"" : ""));
        row.add(segment);
        row.add(random.nextInt(9) == 0 && odd == 2 ? "US" : who % 2 == 0 ? "US" : "EU");
        if (periods > 0) {
          row.add("2024-0" + (period + 1) + (text ? "" : "-" + days(period)));
        }
        row.add(starting.toPlainString());
        row.add(odd == 3 && random.nextInt(20) == 0 ? "" : after.toPlainString());
        rows.add(row);
        before = after;
      }
    }
    if (odd == 4) {
      rows.add(rows.get(0));
    }
  }

  private static int days(int period) {
    return List.of(31, 29, 31, 30, 31, 30).get(period);
  }

  private static BigDecimal amount(Random random) {
    return random.nextInt(5) == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(1 + random.nextInt(500_000), 2);
  }

  /** The rows as a file. */
  public String text() {
    return RandomMovements.text(columns, rows);
  }

  /** What makes a table of the rows. */
  public String[] statements() {
    return RandomMovements.statements(columns, rows);
  }
}
