package dev.nrr.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same random rows of movements as text and as statements; some of them are refused. */
public final class RandomMovements {

  private final Random random;
  private final List<String> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  private final boolean customers;
  private final boolean periods;
  private final boolean parts;
  private final boolean more;
  private final boolean ends;
  private final boolean counts;
  private final boolean negative;
  private final int odd;

  /** Rows of a seed. */
  public RandomMovements(long seed) {
    random = new Random(seed);
    customers = random.nextInt(4) > 0;
    periods = random.nextBoolean();
    parts = customers && random.nextInt(4) == 0;
    more = random.nextBoolean();
    ends = random.nextBoolean();
    counts = !customers && random.nextBoolean();
    negative = random.nextInt(3) == 0;
    odd = random.nextInt(3) == 0 ? random.nextInt(8) : -1;
    columns.addAll(List.of(customers ? "customer" : "product", "segment"));
    if (parts) {
      columns.add("subscription_id");
    }
    if (periods) {
      columns.add("period");
    }
    columns.addAll(List.of("starting", "expansion", "contraction", "churn"));
    if (more) {
      columns.addAll(List.of("new", "reactivation"));
    }
    if (ends) {
      columns.add("ending");
    }
    if (counts) {
      columns.addAll(List.of("starting_customers", "churned_customers"));
    }
    for (int period = 0; period < (periods ? 1 + random.nextInt(3) : 1); period++) {
      for (int who = 1 + random.nextInt(20); who >= 0; who--) {
        for (int part = 0; part < (parts && random.nextInt(3) == 0 ? 2 : 1); part++) {
          row(period, who, part);
        }
      }
    }
    if (odd == 7) {
      rows.add(rows.get(0));
    }
  }

  private BigDecimal amount(int most) {
    return random.nextInt(3) == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(random.nextInt(Math.max(1, most)), 2);
  }

  private void row(int period, int who, int part) {
    BigDecimal starting = amount(500_000);
    int least = starting.unscaledValue().intValue();
    BigDecimal churn = random.nextInt(4) == 0 ? starting : BigDecimal.ZERO.setScale(2);
    BigDecimal contraction = churn.signum() > 0 ? BigDecimal.ZERO.setScale(2) : amount(least);
    if (odd == 0 && random.nextInt(9) == 0) {
      contraction = contraction.add(starting).add(BigDecimal.ONE);
    }
    boolean starts = starting.signum() > 0;
    BigDecimal expansion = starts || odd == 1 ? amount(90_000) : BigDecimal.ZERO.setScale(2);
    BigDecimal added = more && !starts ? amount(50_000) : BigDecimal.ZERO.setScale(2);
    BigDecimal back = more && !starts ? amount(50_000) : BigDecimal.ZERO.setScale(2);
    BigDecimal cohort = starting.add(expansion).subtract(contraction).subtract(churn);
    BigDecimal ending = cohort.add(added).add(back);
    ending = odd == 2 && random.nextInt(5) == 0 ? ending.add(BigDecimal.TEN) : ending;
    ending = odd == 3 ? cohort : ending;
    String sign = negative ? "-" : "";
    List<String> row = new ArrayList<>();
    row.add((customers ? "c" : "p") + who + " O'Neil \"x\"");
    row.add(random.nextInt(4) == 0 ? "" : "s" + random.nextInt(3));
    if (parts) {
      row.add("sub" + part);
    }
    if (periods) {
      row.add("2024-0" + (period + 1) + "-28");
    }
    row.add(odd == 4 && random.nextInt(9) == 0 ? "" : starting.toPlainString());
    row.add(random.nextInt(9) == 0 && expansion.signum() == 0 ? "" : expansion.toPlainString());
    row.add(loss(contraction, odd == 5 ? "" : sign));
    row.add(loss(churn, odd == 5 && who % 2 == 0 ? "-" : sign));
    if (more) {
      row.add(added.toPlainString());
      row.add((odd == 6 && random.nextInt(9) == 0 ? back.negate() : back).toPlainString());
    }
    if (ends) {
      row.add(ending.toPlainString());
    }
    if (counts) {
      int many = random.nextInt(9);
      row.add(String.valueOf(many));
      row.add(String.valueOf(random.nextInt(many + 1)));
    }
    rows.add(row);
  }

  private static String loss(BigDecimal amount, String sign) {
    return (amount.signum() == 0 ? "" : sign) + amount.toPlainString();
  }

  /** The rows as a file. */
  public String text() {
    return text(columns, rows);
  }

  static String text(List<String> columns, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add('"' + cell.replace("\"", "\"\"") + '"'));
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  /** What makes a table of the rows. */
  public String[] statements() {
    return statements(columns, rows);
  }

  static String[] statements(List<String> columns, List<List<String>> rows) {
    List<String> types = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      boolean days = !rows.isEmpty() && rows.get(0).get(i).length() == "2024-01-31".length();
      String type =
          switch (column) {
            case "period", "month" -> days ? "DATE" : "VARCHAR(40)";
            case "starting_customers", "churned_customers" -> "INTEGER";
            case "customer", "product", "segment", "region", "subscription_id" -> "VARCHAR(40)";
            default -> "DECIMAL(18,2)";
          };
      types.add('"' + column + "\" " + type);
    }
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLE t (" + String.join(", ", types) + ")");
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.isEmpty() ? "NULL" : "'" + cell.replace("'", "''") + "'"));
      statements.add("INSERT INTO t VALUES (" + String.join(", ", cells) + ")");
    }
    return statements.toArray(new String[0]);
  }
}
