package dev.nrr.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invented ledgers of changes, the same for the same seed. */
public final class EventBooks {

  /** How many things may be wrong with an odd one. */
  public static final int ODDITIES = 18;

  private static final List<String> SEGMENTS = List.of("SMB", "Mid-Market", "Enter'prise \"Ä\" \\");
  private static final List<String> REGIONS = List.of("EMEA", "Americas");
  private static final LocalDate FIRST = LocalDate.of(2022, 11, 3);

  private static final List<String> NEW = List.of("new", "Signup", "neukunde", "Win");
  private static final List<String> MORE = List.of("expansion", "price_increase", "ADD-ON");
  private static final List<String> LESS = List.of("contraction", "Downgrade", "seats removed");
  private static final List<String> GONE = List.of("churn", "cancelled", "Kündigung");
  private static final List<String> BACK = List.of("reactivation", "resumed");
  private static final List<String> SAME = List.of("renewal", "rollover");

  /** What stands in a ledger. */
  private enum Columns {
    AMOUNT("amount"),
    CHANGE("mrr_change"),
    WITHOUT_TYPE("mrr_change"),
    WITH_AFTER("amount");

    private final String header;

    Columns(String header) {
      this.header = header;
    }
  }

  private static final int DATE = 0;
  private static final int CUSTOMER = 1;
  private static final int TYPE = 2;
  private static final int CHANGE = 3;
  private static final int AFTER = 4;
  private static final int SEGMENT = 5;
  private static final int CURRENCY = 7;

  private final Random random;
  private final Columns columns;
  private final boolean negative;
  private final boolean identified;
  private final int days;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();
  private String header;
  private long paid;

  private EventBooks(long seed) {
    random = new Random(seed);
    columns = Columns.values()[(int) (seed % Columns.values().length)];
    header = columns.header;
    negative = random.nextBoolean();
    identified = random.nextInt(3) > 0;
    days = 400 + random.nextInt(200);
  }

  /** A ledger as it should be: customers that come, grow, shrink, go and return. */
  public static TypedBook random(long seed) {
    EventBooks book = new EventBooks(seed);
    int customers = 10 + book.random.nextInt(15);
    for (int customer = 0; customer < customers; customer++) {
      book.addCustomer(customer);
    }
    return book.finished("events_" + seed);
  }

  /** The same with one thing in it that may have to be refused. */
  public static TypedBook odd(long seed) {
    EventBooks book = new EventBooks(seed);
    for (int customer = 0; customer < 12; customer++) {
      book.addCustomer(customer);
    }
    book.spoil((int) (seed % ODDITIES));
    return book.finished("odd_events_" + seed);
  }

  private TypedBook finished(String name) {
    rows.sort(Comparator.comparing(row -> String.valueOf(row.get(DATE))));
    List<String> names = new ArrayList<>(List.of("event_date", "customer"));
    List<String> types = new ArrayList<>(List.of("DATE", "TEXT"));
    boolean typed = columns != Columns.WITHOUT_TYPE;
    boolean after = columns == Columns.WITH_AFTER;
    names.addAll(List.of("event_type").subList(0, typed ? 1 : 0));
    types.addAll(List.of("TEXT").subList(0, typed ? 1 : 0));
    names.add(header);
    types.add("DECIMAL(18,2)");
    names.addAll(List.of("mrr").subList(0, after ? 1 : 0));
    types.addAll(List.of("DECIMAL(18,2)").subList(0, after ? 1 : 0));
    names.addAll(List.of("segment", "region", "currency"));
    types.addAll(List.of("TEXT", "TEXT", "TEXT"));
    names.addAll(List.of("event_id").subList(0, identified ? 1 : 0));
    types.addAll(List.of("TEXT").subList(0, identified ? 1 : 0));
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> cells = new ArrayList<>(row.subList(0, identified ? 9 : 8));
      if (!after) {
        cells.remove(AFTER);
      }
      if (!typed) {
        cells.remove(TYPE);
      }
      all.add(cells);
    }
    List<String> options = new ArrayList<>();
    if (typed) {
      options.addAll(List.of("--map-type", "win=new", "--map-type", "Rollover=unchanged"));
    }
    if (random.nextInt(4) == 0) {
      options.addAll(List.of("--sample", "first-day"));
    }
    return new TypedBook(name, options, names, types, all);
  }

  private void addCustomer(int customer) {
    String name = "c" + customer + (customer % 9 == 0 ? " O'Neil \\ \"q\" é" : "");
    String segment = any(SEGMENTS);
    String region = any(REGIONS);
    paid = 0;
    LocalDate day = FIRST.plusDays(random.nextInt(customer < 6 ? 40 : days));
    add(day, name, any(random.nextInt(30) == 0 ? MORE : NEW), cents(), segment, region);
    int events = random.nextInt(7);
    for (int event = 0; event < events; event++) {
      day = day.plusDays(random.nextInt(5) * random.nextInt(60));
      if (!day.isBefore(FIRST.plusDays(days))) {
        return;
      }
      boolean moves = random.nextInt(6) == 0 && !day.equals(lastDay());
      segment = moves ? any(SEGMENTS) : segment;
      happen(day, name, segment, region);
    }
  }

  private LocalDate lastDay() {
    return Objects.requireNonNull((LocalDate) rows.get(rows.size() - 1).get(DATE));
  }

  private void happen(LocalDate day, String name, String segment, String region) {
    if (paid == 0) {
      add(day, name, any(BACK), cents(), segment, region);
      return;
    }
    switch (random.nextInt(7)) {
      case 0, 1 -> add(day, name, any(MORE), 1 + random.nextInt(60_000), segment, region);
      case 2 -> add(day, name, any(LESS), -random.nextLong(paid), segment, region);
      case 3 -> add(day, name, any(GONE), -paid, segment, region);
      case 4 -> add(day, name, "change", random.nextLong(2 * paid) - paid, segment, region);
      case 5 -> add(day, name, "renewal", 0, segment, region);
      default -> {
        if (columns == Columns.WITHOUT_TYPE || random.nextInt(4) > 0) {
          add(day, name, any(MORE), cents(), segment, region);
          add(day, name, any(LESS), -random.nextLong(paid), segment, region);
        } else {
          add(day, name, any(GONE), -random.nextLong(paid) - 1, segment, region);
          addNothing(day, name, segment, region);
        }
      }
    }
  }

  /** A word that changes nothing, as the user says, whatever stands beside it. */
  private void addNothing(LocalDate day, String name, String segment, String region) {
    long before = paid;
    add(day, name, SAME.get(1), cents(), segment, region);
    List<@Nullable Object> row = rows.get(rows.size() - 1);
    row.set(AFTER, BigDecimal.valueOf(before, 2));
    paid = before;
  }

  private long cents() {
    return 100 + random.nextInt(900_000);
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void add(
      LocalDate day, String customer, String type, long change, String segment, String region) {
    paid += change;
    boolean loss = LESS.contains(type) || GONE.contains(type);
    boolean plus = loss && !negative && columns != Columns.WITHOUT_TYPE;
    List<@Nullable Object> row = new ArrayList<>();
    row.add(day);
    row.add(customer);
    row.add(type);
    row.add(BigDecimal.valueOf(plus ? -change : change, 2));
    row.add(BigDecimal.valueOf(paid, 2));
    row.add(segment);
    row.add(region);
    row.add("EUR");
    row.add("e" + rows.size());
    rows.add(row);
  }

  /** The first row from a place on that has one of some types; any where none has. */
  private List<@Nullable Object> row(List<String> types) {
    int at = random.nextInt(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Object> row = rows.get((at + i) % rows.size());
      if (types.contains(String.valueOf(row.get(TYPE)))) {
        return row;
      }
    }
    return rows.get(at);
  }

  private static BigDecimal amount(List<@Nullable Object> row) {
    return Objects.requireNonNull((BigDecimal) row.get(CHANGE));
  }

  /** Puts in something that is not as it should be. */
  private void spoil(int kind) {
    List<@Nullable Object> any = rows.get(random.nextInt(rows.size()));
    LocalDate day = Objects.requireNonNull((LocalDate) any.get(DATE));
    BigDecimal cent = BigDecimal.valueOf(1, 2);
    switch (kind) {
      case 0 -> rows.add(new ArrayList<>(any));
      case 1 -> {
        List<@Nullable Object> loss = row(LESS);
        loss.set(CHANGE, amount(loss).multiply(BigDecimal.valueOf(50)));
      }
      case 2 -> any.set(DATE, null);
      case 3 -> any.set(CHANGE, null);
      case 4 -> {
        List<@Nullable Object> gain = row(NEW);
        gain.set(CHANGE, amount(gain).negate());
      }
      case 5 -> any.set(CUSTOMER, random.nextBoolean() ? " " + any.get(CUSTOMER) : null);
      case 6 -> any.set(CURRENCY, random.nextBoolean() ? "USD" : null);
      case 7 -> any.set(TYPE, any(List.of("Other", "invoice", "", "n/a", " new ")));
      case 8 -> {
        List<@Nullable Object> loss = row(LESS);
        loss.set(CHANGE, amount(loss).negate());
      }
      case 9 -> {
        List<@Nullable Object> churn = row(GONE);
        churn.set(CHANGE, BigDecimal.ZERO.setScale(2));
      }
      case 10 -> {
        List<@Nullable Object> other = new ArrayList<>(any);
        other.set(TYPE, "renewal");
        other.set(CHANGE, BigDecimal.ZERO.setScale(2));
        other.set(SEGMENT, "Other");
        rows.add(other);
      }
      case 11 -> {
        paid = 0;
        add(day, "Total", "new", 99_999_999_99L, "SMB", "EMEA");
      }
      case 12 -> {
        for (List<@Nullable Object> row : rows) {
          boolean loss = LESS.contains(row.get(TYPE)) || GONE.contains(row.get(TYPE));
          row.set(CHANGE, loss ? BigDecimal.ZERO.setScale(2) : amount(row).abs());
        }
      }
      case 13 -> {
        List<@Nullable Object> renewal = row(SAME);
        renewal.set(TYPE, "renewal");
        renewal.set(CHANGE, cent);
      }
      case 14 -> any.set(AFTER, random.nextBoolean() ? null : BigDecimal.valueOf(4711, 2));
      case 15 -> header = columns == Columns.WITH_AFTER ? "arr" : "mrr";
      case 16 -> any.set(DATE, LocalDate.of(2190, 1, 31));
      default -> rows.removeIf(row -> NEW.contains(row.get(TYPE)));
    }
  }
}
