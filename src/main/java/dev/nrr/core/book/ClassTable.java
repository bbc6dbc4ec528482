package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Classes of customers that are alike in one window, as an engine that groups gives them: the facts
 * they share, how many they are, and what they pay together at two dates. What the facts mean is
 * for the rule to say.
 *
 * <p>Example: a window's two ends, at which 3 customers go from 300 together to 360, each to more:
 * {@code new ClassRow(ClassRow.ENDS, values, true, true, false, 1, false, true, 3, 300, 360, "")}.
 */
public final class ClassTable implements CustomerRevenue {

  private final int from;
  private final int to;
  private final List<ClassRow> rows;
  private final BigInteger divisor;
  private final @Nullable Amount least;
  private final List<ClassAttribute> attributes = new ArrayList<>();

  /**
   * The classes of a window.
   *
   * @param from the number of its first date
   * @param to that of its last
   * @param columns the attributes that rows have values of
   * @param rows the classes at its two ends, and those of its steps where these are looked at
   */
  public ClassTable(int from, int to, List<String> columns, List<ClassRow> rows) {
    this(from, to, columns, rows, BigInteger.ONE, null);
  }

  /**
   * The classes of a window whose amounts are whole numbers of a part of a month's, such as those
   * of a year, and which tell who pays enough to be in a cohort.
   *
   * @param from the number of its first date
   * @param to that of its last
   * @param columns the attributes that rows have values of
   * @param rows the classes at its two ends, and those of its steps where these are looked at
   * @param divisor what all amounts are still to be divided by, 1 or more
   * @param least what is enough; null where that is not asked
   */
  public ClassTable(
      int from,
      int to,
      List<String> columns,
      List<ClassRow> rows,
      BigInteger divisor,
      @Nullable Amount least) {
    this.least = least;
    this.from = from;
    this.to = to;
    this.rows = List.copyOf(rows);
    this.divisor = divisor;
    for (int i = 0; i < columns.size(); i++) {
      attributes.add(new ClassAttribute(columns.get(i), i));
    }
  }

  /**
   * Customers alike.
   *
   * @param step the number of the date a step begins at; {@link #ENDS} for the window's two ends
   * @param values one an attribute; null where a customer has several
   * @param paysAtStart whether they pay at the first of the two dates
   * @param paysAtEnd whether they pay at the second
   * @param paidBefore whether they paid before the first
   * @param comparison of what each pays at the second date with what it pays at the first: below
   *     zero, zero or above
   * @param pauses whether each has a date without revenue between the window's ends; for a step,
   *     between the window's start and the step's end
   * @param paysAtWindowStart whether they pay at the window's start
   * @param customers how many they are
   * @param start what they pay together at the first date
   * @param end what they pay together at the second
   * @param name the name of one of them, where some value is null
   * @param enoughAtStart whether each pays enough for a cohort at the first of the two dates
   * @param enoughAtWindowStart whether each does at the window's start
   */
  public record ClassRow(
      int step,
      List<@Nullable String> values,
      boolean paysAtStart,
      boolean paysAtEnd,
      boolean paidBefore,
      int comparison,
      boolean pauses,
      boolean paysAtWindowStart,
      long customers,
      BigDecimal start,
      BigDecimal end,
      String name,
      boolean enoughAtStart,
      boolean enoughAtWindowStart) {

    /** In the place of a step: the window's two ends. */
    public static final int ENDS = -1;

    /**
     * Customers alike, the values copied.
     *
     * @param step the number of the date a step begins at; {@link #ENDS} for the window's ends
     * @param values one an attribute; null where a customer has several
     * @param paysAtStart whether they pay at the first of the two dates
     * @param paysAtEnd whether they pay at the second
     * @param paidBefore whether they paid before the first
     * @param comparison of what each pays at the second date with what it pays at the first
     * @param pauses whether each has a date without revenue inside
     * @param paysAtWindowStart whether they pay at the window's start
     * @param customers how many they are
     * @param start what they pay together at the first date
     * @param end what they pay together at the second
     * @param name the name of one of them, where some value is null
     * @param enoughAtStart whether each pays enough for a cohort at the first of the two dates
     * @param enoughAtWindowStart whether each does at the window's start
     */
    public ClassRow {
      values = Arrays.asList(values.toArray(new String[0]));
    }

    /**
     * Customers alike, where anything above zero is enough.
     *
     * @param step the number of the date a step begins at; {@link #ENDS} for the window's ends
     * @param values one an attribute; null where a customer has several
     * @param paysAtStart whether they pay at the first of the two dates
     * @param paysAtEnd whether they pay at the second
     * @param paidBefore whether they paid before the first
     * @param comparison of what each pays at the second date with what it pays at the first
     * @param pauses whether each has a date without revenue inside
     * @param paysAtWindowStart whether they pay at the window's start
     * @param customers how many they are
     * @param start what they pay together at the first date
     * @param end what they pay together at the second
     * @param name the name of one of them, where some value is null
     */
    public ClassRow(
        int step,
        List<@Nullable String> values,
        boolean paysAtStart,
        boolean paysAtEnd,
        boolean paidBefore,
        int comparison,
        boolean pauses,
        boolean paysAtWindowStart,
        long customers,
        BigDecimal start,
        BigDecimal end,
        String name) {
      this(
          step,
          values,
          paysAtStart,
          paysAtEnd,
          paidBefore,
          comparison,
          pauses,
          paysAtWindowStart,
          customers,
          start,
          end,
          name,
          paysAtStart,
          paysAtWindowStart);
    }

    /**
     * {@return the same customers, told apart by other values}
     *
     * @param other one an attribute; null where a customer has several
     */
    public ClassRow withValues(List<@Nullable String> other) {
      return new ClassRow(
          step,
          other,
          paysAtStart,
          paysAtEnd,
          paidBefore,
          comparison,
          pauses,
          paysAtWindowStart,
          customers,
          start,
          end,
          name,
          enoughAtStart,
          enoughAtWindowStart);
    }
  }

  @Override
  public AtLeast atLeast(Amount amount) {
    if (!Objects.equals(amount, least)) {
      throw new UnsupportedOperationException(
          "classes of customers are not told apart by " + amount);
    }
    return (customer, date) -> {
      ClassRow row = rows.get(customer);
      return date == first(row)
          ? row.enoughAtStart()
          : requireWindowStart(row, date).enoughAtWindowStart();
    };
  }

  private ClassRow requireWindowStart(ClassRow row, int date) {
    if (date != from) {
      throw otherDate(row, date);
    }
    return row;
  }

  @Override
  public int customers() {
    return rows.size();
  }

  @Override
  public long count(int customer) {
    return rows.get(customer).customers();
  }

  @Override
  public String customer(int customer) {
    return rows.get(customer).name();
  }

  @Override
  public boolean isPaying(int customer, int date) {
    ClassRow row = rows.get(customer);
    if (date == first(row)) {
      return row.paysAtStart();
    }
    if (date == last(row)) {
      return row.paysAtEnd();
    }
    return date == from && row.paysAtWindowStart();
  }

  @Override
  public boolean paidBefore(int customer, int date) {
    ClassRow row = rows.get(customer);
    return requireFirst(row, date).paidBefore();
  }

  @Override
  public int compare(int customer, int date, int otherDate) {
    ClassRow row = rows.get(customer);
    requireFirst(row, otherDate);
    return requireLast(row, date).comparison();
  }

  @Override
  public boolean pauses(int customer, int after, int before) {
    return rows.get(customer).pauses();
  }

  @Override
  public boolean tellsEnds(int customer) {
    return rows.get(customer).step() == ClassRow.ENDS;
  }

  @Override
  public int firstStep(int customer, int windowStart) {
    return first(rows.get(customer));
  }

  @Override
  public int endStep(int customer, int windowEnd) {
    ClassRow row = rows.get(customer);
    return row.step() == ClassRow.ENDS ? first(row) : last(row);
  }

  @Override
  public RevenueSums sums(int slots) {
    return new ClassSums(
        slots, (customer, date) -> Amount.ofDivided(revenue(customer, date), divisor));
  }

  @Override
  public Attribute attribute(String name) {
    for (ClassAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    throw new IllegalArgumentException("no column '" + name + "' in the classes");
  }

  private int first(ClassRow row) {
    return row.step() == ClassRow.ENDS ? from : row.step();
  }

  private int last(ClassRow row) {
    return row.step() == ClassRow.ENDS ? to : row.step() + 1;
  }

  private ClassRow requireFirst(ClassRow row, int date) {
    if (date != first(row)) {
      throw otherDate(row, date);
    }
    return row;
  }

  private IllegalArgumentException otherDate(ClassRow row, int date) {
    return new IllegalArgumentException("a class of date " + first(row) + " asked at " + date);
  }

  private ClassRow requireLast(ClassRow row, int date) {
    if (date != last(row)) {
      throw new IllegalArgumentException("a class up to " + last(row) + " asked at " + date);
    }
    return row;
  }

  /** What a class pays at one of its two dates. */
  private BigDecimal revenue(int customer, int date) {
    ClassRow row = rows.get(customer);
    return date == first(row) ? row.start() : requireLast(row, date).end();
  }

  /** The values of one attribute. */
  private final class ClassAttribute implements Attribute {

    private final String name;
    private final TextDictionary values = new TextDictionary();
    private final int[] codes;

    ClassAttribute(String name, int index) {
      this.name = name;
      this.codes = new int[rows.size()];
      for (int i = 0; i < codes.length; i++) {
        String value = rows.get(i).values().get(index);
        codes[i] = value == null ? AttributeColumn.MIXED : values.intern(value);
      }
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<String> values() {
      return values.texts();
    }

    @Override
    public int code(int customer, int date) {
      return codes[customer];
    }

    @Override
    public int rowDate(int customer, int date) {
      return -1;
    }
  }
}
