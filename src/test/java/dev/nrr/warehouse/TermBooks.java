package dev.nrr.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented subscriptions, the same for the same seed. */
public final class TermBooks {

  private static final List<String> SEGMENTS = List.of("SMB", "Mid-Market", "Enter'prise \"Ä\" \\");
  private static final List<String> REGIONS = List.of("EMEA", "Americas");
  private static final LocalDate FIRST = LocalDate.of(2022, 11, 3);
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private enum Amounts {
    MONTHLY,
    YEARLY,
    BY_INTERVAL,
    BY_COUNT
  }

  private final Random random;
  private final Amounts amounts;
  private final boolean identified;
  private final boolean firsts;
  private final boolean terms;
  private final int ends;
  private final int days;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private TermBooks(long seed) {
    random = new Random(seed);
    amounts = Amounts.values()[(int) (seed % 4)];
    identified = random.nextBoolean();
    firsts = random.nextBoolean();
    terms = random.nextInt(3) == 0;
    ends = random.nextInt(3);
    days = 450 + random.nextInt(600);
  }

  /** A book as it should be: subscriptions that start, change, pause and end. */
  public static TypedBook random(long seed) {
    TermBooks book = new TermBooks(seed);
    int customers = 20 + book.random.nextInt(40);
    for (int customer = 0; customer < customers; customer++) {
      book.addCustomer(customer);
    }
    return book.finished("terms_" + seed);
  }

  /** The same with one thing in it that may have to be refused. */
  public static TypedBook odd(long seed) {
    TermBooks book = new TermBooks(seed);
    for (int customer = 0; customer < 25; customer++) {
      book.addCustomer(customer);
    }
    book.spoil((int) (seed % 12));
    return book.finished("odd_terms_" + seed);
  }

  private TypedBook finished(String name) {
    rows.sort(
        Comparator.comparing((List<@Nullable Object> row) -> String.valueOf(row.get(1)))
            .thenComparing(row -> String.valueOf(row.get(2))));
    List<String> columns = new ArrayList<>();
    columns.add(identified ? "subscription_id" : "product");
    columns.addAll(List.of("customer", "start_date", "end_date"));
    columns.add(
        switch (amounts) {
          case MONTHLY -> "mrr";
          case YEARLY -> "arr";
          case BY_INTERVAL, BY_COUNT -> "amount";
        });
    columns.addAll(List.of("segment", "region", "currency"));
    List<String> types = new ArrayList<>(List.of("TEXT", "TEXT", "DATE", "DATE", "DECIMAL(18,2)"));
    types.addAll(List.of("TEXT", "TEXT", "TEXT"));
    int more = amounts == Amounts.BY_COUNT ? 2 : amounts == Amounts.BY_INTERVAL ? 1 : 0;
    columns.addAll(List.of("billing_interval", "interval_count").subList(0, more));
    types.addAll(List.of("TEXT", "INTEGER").subList(0, more));
    List<String> options = new ArrayList<>();
    if (ends > 0) {
      options.addAll(List.of("--end-date", ends == 1 ? "inclusive" : "exclusive"));
    }
    if (random.nextInt(4) == 0) {
      options.addAll(List.of("--sample", "first-day"));
    }
    List<List<@Nullable Object>> all = new ArrayList<>();
    rows.forEach(row -> all.add(row.subList(0, columns.size())));
    return new TypedBook(name, options, columns, types, all);
  }

  private void addCustomer(int customer) {
    String name = "c" + customer + (customer % 9 == 0 ? " O'Neil \\ \"q\" é" : "");
    String segment = any(SEGMENTS);
    String region = any(REGIONS);
    int lines = 1 + random.nextInt(3);
    for (int line = 0; line < lines; line++) {
      addLine(name, segment, region, customer * 10 + line);
    }
  }

  /** Subscriptions that follow each other. */
  private void addLine(String name, String segment, String region, int number) {
    LocalDate start = day(random.nextInt(number < 60 ? 40 : days));
    long cents = 100 + random.nextInt(900_000);
    int intervals = random.nextInt(4);
    int part = 0;
    while (start.isBefore(FIRST.plusDays(days))) {
      LocalDate end = terms ? start.plusMonths(1 + random.nextInt(14)) : ended(start);
      boolean over = end != null && end.isBefore(FIRST.plusDays(days)) || terms;
      String id = "s" + number + (random.nextInt(3) == 0 ? "-" + part : "");
      add(id, name, start, over ? end : noEnd(), segment, region, money(cents), intervals);
      if (!over || end == null || random.nextInt(3) == 0) {
        return;
      }
      start = end.plusDays(1L + random.nextInt(4) * random.nextInt(40));
      cents = Math.max(1, cents + random.nextInt(60_000) - 20_000);
      part++;
    }
  }

  private @Nullable LocalDate ended(LocalDate start) {
    return random.nextInt(3) == 0 ? null : start.plusDays(random.nextInt(400));
  }

  private @Nullable LocalDate noEnd() {
    return random.nextInt(8) == 0 ? NEVER : null;
  }

  private BigDecimal money(long cents) {
    return random.nextInt(12) == 0 ? BigDecimal.ZERO.setScale(2) : BigDecimal.valueOf(cents, 2);
  }

  private LocalDate day(int offset) {
    LocalDate day = FIRST.plusDays(offset);
    return firsts ? day.withDayOfMonth(1) : day;
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void add(
      String id,
      String customer,
      @Nullable LocalDate start,
      @Nullable LocalDate end,
      String segment,
      String region,
      @Nullable BigDecimal amount,
      int intervals) {
    String interval = List.of("month", "Annual", "quarterly", "week").get(intervals);
    List<@Nullable Object> row = new ArrayList<>();
    row.add(identified ? id : "p" + id.length());
    row.add(customer);
    row.add(start);
    row.add(end);
    row.add(amount);
    row.add(segment);
    row.add(region);
    row.add("EUR");
    row.add(interval);
    row.add(intervals == 1 ? 1 : 1 + random.nextInt(4));
    rows.add(row);
  }

  /** Puts in something that is not as it should be. */
  private void spoil(int kind) {
    int at = random.nextInt(rows.size());
    List<@Nullable Object> row = rows.get(at);
    LocalDate start = Objects.requireNonNull((LocalDate) row.get(2));
    switch (kind) {
      case 0 -> rows.add(new ArrayList<>(row));
      case 1 -> row.set(3, start.minusDays(1 + random.nextInt(3)));
      case 2 -> row.set(2, null);
      case 3 -> row.set(4, null);
      case 4 -> row.set(4, BigDecimal.valueOf(-100 - random.nextInt(900), 2));
      case 5 -> row.set(1, random.nextBoolean() ? " " + row.get(1) : null);
      case 6 -> row.set(7, random.nextBoolean() ? "USD" : null);
      case 7 -> row.set(8, any(List.of("one-time", "trial", "biweekly", "sometimes", "")));
      case 8 -> {
        row.set(2, LocalDate.of(2100, 1, 1));
        row.set(3, null);
      }
      case 9 -> {
        List<@Nullable Object> version = new ArrayList<>(row);
        version.set(2, start.plusDays(random.nextInt(3)));
        version.set(4, BigDecimal.valueOf(4711, 2));
        rows.add(version);
      }
      case 10 -> row.set(5, "Other");
      default ->
          rows.add(
              new ArrayList<>(
                  List.of(
                      "x",
                      "Total",
                      FIRST,
                      NEVER,
                      new BigDecimal("99999999.00"),
                      "SMB",
                      "EMEA",
                      "EUR",
                      "month",
                      1)));
    }
  }
}
