package dev.nrr.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One invented book of a software company: some 200 customers over 30 months, in three segments and
 * three regions, some of them in groups, with upgrades, downgrades, losses, returns and a price
 * rise. The same for everybody, since it is drawn from a seed.
 *
 * @param customers in order of their numbers
 */
public record SampleBook(List<Customer> customers) {

  /** The months of the book: July 2023 to December 2025. */
  public static final List<YearMonth> MONTHS =
      IntStream.range(0, 30).mapToObj(YearMonth.of(2023, 7)::plusMonths).toList();

  private static final int CUSTOMERS = 200;
  private static final int PRICE_RISE = MONTHS.indexOf(YearMonth.of(2025, 3));
  private static final BigDecimal RISE = new BigDecimal("1.06");
  private static final List<String> SEGMENTS = List.of("SMB", "Mid-Market", "Enterprise");
  private static final List<String> REGIONS = List.of("EMEA", "Americas", "APAC");
  private static final int[] TYPICAL = {190, 1_250, 8_400};

  /**
   * A customer.
   *
   * @param name the account's
   * @param parent the group it belongs to; its own name if it belongs to none
   * @param mrr what it pays in each month, zero or more
   */
  public record Customer(
      String name, String segment, String region, String parent, List<BigDecimal> mrr) {

    /** What it pays before the book begins, and in its months. */
    BigDecimal at(int month) {
      return month < 0 ? BigDecimal.ZERO : mrr.get(month);
    }
  }

  /** The book of a seed. */
  public static SampleBook of(long seed) {
    Random random = new Random(seed);
    List<String> names = SampleNames.pick(CUSTOMERS, random);
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      int segment = i % 10 < 6 ? 0 : i % 10 < 9 ? 1 : 2;
      String parent = i % 7 == 3 ? SampleNames.group(i % 14) : names.get(i);
      customers.add(
          new Customer(
              names.get(i),
              SEGMENTS.get(segment),
              REGIONS.get(random.nextInt(3)),
              parent,
              path(segment, random)));
    }
    return new SampleBook(customers);
  }

  /** What a customer of a segment comes to pay, month by month. */
  private static List<BigDecimal> path(int segment, Random random) {
    List<BigDecimal> path = new ArrayList<>();
    int start = random.nextInt(10) < 5 ? 0 : random.nextInt(MONTHS.size());
    BigDecimal price = firstPrice(segment, random);
    boolean paying = false;
    int back = start;
    for (int month = 0; month < MONTHS.size(); month++) {
      if (!paying && month == back) {
        paying = true;
      } else if (paying) {
        paying = random.nextInt(1000) >= 14 - 4 * segment;
        back = paying || random.nextInt(3) > 0 ? -1 : month + 3 + random.nextInt(6);
        price = nextPrice(price, month, random);
      }
      path.add(paying ? price : BigDecimal.ZERO);
    }
    return path;
  }

  private static BigDecimal firstPrice(int segment, Random random) {
    return new BigDecimal(TYPICAL[segment] / 2 + random.nextInt(TYPICAL[segment])).setScale(2);
  }

  private static BigDecimal nextPrice(BigDecimal price, int month, Random random) {
    BigDecimal next = month == PRICE_RISE ? price.multiply(RISE) : price;
    int chance = random.nextInt(1000);
    if (chance < 32) {
      next = next.multiply(new BigDecimal("1." + (10 + random.nextInt(30))));
    } else if (chance < 46) {
      next = next.multiply(new BigDecimal("0." + (45 + random.nextInt(45))));
    }
    return next.setScale(2, RoundingMode.HALF_UP);
  }
}
