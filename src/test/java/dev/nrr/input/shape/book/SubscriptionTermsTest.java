package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.input.Inputs;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest.AmountPer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What amounts of subscriptions are for, when they change, and for how long they go on. */
class SubscriptionTermsTest {

  private static final String INTERVALS =
      "customer,start_date,end_date,amount,interval,interval_count\n";

  private static final String TERMS = "customer,start_date,end_date,amount\n";

  /** A row that starts last, so that every day before is looked at. */
  private static final String LAST = "Z,2027-01-01,2027-02-01,0\n";

  private static final String IDS =
      "subscription_id,customer_id,start_date,end_date,monthly_amount\n";

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          month   , 3  , 300  , 100
          year    , 2  , 2400 , 100
          quarter , 2  , 600  , 100
          week    , 1  , 3    , 13
          week    , 4  , 12   , 13
          days    , 28 , 12   , 13
          day     , 30 , 360  , 365
          month   , 12 , 1200 , 100
          """)
  void anIntervalIsTakenAsOftenAsItsCountSays(
      String interval, String count, String amount, String monthly) throws Exception {
    String row = "A,2025-01-01,," + amount + "," + interval + "," + count + "\n";
    assertThat(Inputs.of(INTERVALS + row).cells()).isEqualTo("A 2025-01-31 " + monthly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "x", "''"})
  void aCountThatIsNoneIsABadRow(String count) {
    String cell = count.equals("''") ? "" : count;
    assertThat(Inputs.of(INTERVALS + "A,2025-01-01,,1,month," + cell + "\n").refusal())
        .startsWith("book.csv:2:6: interval-count is no whole number above 0: '" + cell + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"billing_unit", "rhythm"})
  void anyColumnMayBeTheIntervalAndItsCount(String header) throws Exception {
    String text =
        "customer,start_date,end_date,amount," + header + ",every\nA,2025-01-01,,300,month,3\n";
    assertThat(
            Inputs.of(text).map(Field.INTERVAL, header).map(Field.INTERVAL_COUNT, "every").cells())
        .isEqualTo("A 2025-01-31 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"biannual", "Bi-Weekly", "bimonthly"})
  void aWordWithTwoMeaningsIsRefused(String word) {
    assertThat(Inputs.of(INTERVALS + "A,2025-01-01,,1," + word + ",1\n").refusal())
        .startsWith("book.csv:2:5: the interval '" + word + "' has two meanings");
  }

  @Test
  void bareNumbersAreMonths() throws Exception {
    String head = "customer,start_date,end_date,amount,";
    assertThat(Inputs.of(head + "interval\nA,2025-01-01,,120,12\nB,2025-01-01,,5,1\n").cells())
        .isEqualTo("A 2025-01-31 10\nB 2025-01-31 5");
    assertThat(
            Inputs.of(head + "billing_months\nA,2025-01-01,,120,5\n")
                .map(Field.INTERVAL, "billing_months")
                .cells())
        .isEqualTo("A 2025-01-31 24");
    assertThat(Inputs.of(head + "interval\nA,2025-01-01,,120,2\n").refusal())
        .contains("unknown interval '2'");
  }

  @Test
  void whatIsPaidOnceIsLeftOutAndTrialsPayNothing() throws Exception {
    Inputs input =
        Inputs.of(
            """
            customer,start_date,end_date,amount,interval
            A,2025-01-01,,120,Annual
            B,2025-01-01,,5000,One-Time
            C,2025-01-01,,70,lifetime
            D,2025-01-01,,40,Trial
            E,2020-01-01,,40,one-off
            """);
    assertThat(input.cells()).isEqualTo("A 2025-01-31 10");
    assertThat(input.notices()).isEqualTo("one-off 3 5110\ntrial 1 40");
  }

  @Test
  void whatIsPaidOnceIsLeftOutUnderAHeaderThatNamesItsPeriodToo() throws Exception {
    Inputs input =
        Inputs.of(
            "customer,start_date,end_date,mrr,interval\n"
                + "A,2025-01-01,,10,month\nB,2025-01-01,,5000,once\nC,2025-01-01,,7,weird\n");
    assertThat(input.cells()).isEqualTo("A 2025-01-31 10\nC 2025-01-31 7");
    assertThat(input.notices()).isEqualTo("one-off 1 5000\ninterval-not-used 1");
  }

  @ParameterizedTest
  @CsvSource({"MONTH,1200", "QUARTER,400", "YEAR,100"})
  void anAmountMayBeSaidToBeOfAPeriod(AmountPer per, String monthly) throws Exception {
    assertThat(Inputs.of(TERMS + "A,2025-01-01,,1200\n").amountPer(per).cells())
        .isEqualTo("A 2025-01-31 " + monthly);
  }

  @Test
  void amountPerOutweighsHeaderAndInterval() throws Exception {
    assertThat(
            Inputs.of("customer,start_date,end_date,arr,interval\nA,2025-01-01,,1200,year\n")
                .amountPer(AmountPer.MONTH)
                .cells())
        .isEqualTo("A 2025-01-31 1200");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2022-01-01 , 2025-01-01 , 36000  , 1000
          2022-01-01 , 2024-12-31 , 36000  , 1000
          2024-01-15 , 2024-04-15 , 300    , 100
          2024-01-31 , 2024-02-29 , 100    , 100
          2024-07-01 , 2025-07-01 , 24000  , 2000
          2024-03-25 , 2024-04-04 , 120    , 365
          2024-03-01 , 2025-02-28 , 1200   , 100
          """)
  void aTermIsSpreadOverItsMonthsElseItsDays(String start, String end, String total, String monthly)
      throws Exception {
    RevenueBook book =
        Inputs.of(TERMS + "A," + start + "," + end + "," + total + "\nB,2021-01-01,2026-01-01,60\n")
            .amountPer(AmountPer.TERM)
            .book();
    int paying = 0;
    for (int date = 0; date < book.dateCount(); date++) {
      if (book.isPaying(0, date)) {
        assertThat(book.revenue(0, date)).isEqualTo(Amount.of(monthly));
        paying++;
      }
      assertThat(book.revenue(1, date).isZero() || book.revenue(1, date).equals(Amount.of(1)))
          .isTrue();
    }
    assertThat(paying).isPositive();
  }

  @Test
  void aTermWithoutAnEndCannotBeSpread() {
    assertThat(
            Inputs.of(TERMS + "A,2025-01-01,,5\nB,2025-01-01,2025-03-01,5\n")
                .amountPer(AmountPer.TERM)
                .refusal())
        .startsWith("book.csv:2:3: no end, and the amount is that of all the time until then");
    assertThat(
            Inputs.of(TERMS + "A,2025-01-01,9999-12-31,5\nB,2025-01-01,2025-03-01,5\n")
                .amountPer(AmountPer.TERM)
                .refusal())
        .startsWith("book.csv:2: this subscription of customer 'A' has no end");
  }

  /** Over whole months the amounts of all months add up to the total, whatever the dates are. */
  @Test
  void wholeMonthsAddUpToTheTotalExactly() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(TERMS);
      Amount total = Amount.ZERO;
      for (int i = 0; i < 20; i++) {
        LocalDate start =
            LocalDate.of(2020 + random.nextInt(3), 1 + random.nextInt(12), 1 + random.nextInt(28));
        int months = 1 + random.nextInt(40);
        LocalDate end = start.plusMonths(months);
        BigDecimal amount = new BigDecimal(BigInteger.valueOf(random.nextInt(9_999_999)), 2);
        total = total.plus(Amount.of(amount));
        text.append("C").append(i % 7).append(',').append(start).append(',').append(end);
        text.append(',').append(amount).append('\n');
      }
      RevenueBook book = Inputs.of(text + LAST).amountPer(AmountPer.TERM).book();
      Amount sum = Amount.ZERO;
      for (int date = 0; date < book.dateCount(); date++) {
        sum = sum.plus(book.total(date));
      }
      assertThat(sum).as("seed " + seed).isEqualTo(total);
    }
  }

  /** By days a month is 365/12 of them: compared with fractions reckoned row by row. */
  @Test
  void daysAreExactWhateverTheTerms() throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(TERMS);
      LocalDate day = LocalDate.of(2024, 1, 31);
      Amount expected = Amount.ZERO;
      for (int i = 0; i < 60; i++) {
        LocalDate start = LocalDate.of(2024, 1, 2).plusDays(random.nextInt(25));
        int days = 40 + random.nextInt(900);
        LocalDate end = start.plusDays(days);
        text.append("A,")
            .append(start)
            .append(',')
            .append(end)
            .append(",")
            .append(1000 + i)
            .append("\n");
        long months = slowMonths(start, end);
        expected =
            expected.plus(
                months > 0
                    ? Amount.ofUnits(BigInteger.valueOf(1000 + i), 0, months)
                    : Amount.ofUnits(BigInteger.valueOf(365L * (1000 + i)), 0, 12L * days));
      }
      RevenueBook book = Inputs.of(text.toString()).amountPer(AmountPer.TERM).book();
      assertThat(book.dates().get(0).day()).isEqualTo(day);
      assertThat(book.revenue(0, 0)).as("seed " + seed).isEqualTo(expected);
    }
  }

  private static long slowMonths(LocalDate start, LocalDate end) {
    for (int months = 1; months < 40; months++) {
      LocalDate then = start.plusMonths(months);
      if (then.equals(end) || then.equals(end.plusDays(1))) {
        return months;
      }
    }
    return 0;
  }

  @Test
  void aTotalByItsHeaderIsSpreadWithoutAsking() throws Exception {
    Inputs input =
        Inputs.of("customer,start_date,end_date,tcv\nA,2025-01-01,2025-04-01,300\n" + LAST);
    assertThat(input.cells()).isEqualTo("A 2025-01-31 100\nA 2025-02-28 100\nA 2025-03-31 100");
    assertThat(input.notices()).contains("amount-per-term");
  }

  @Test
  void aDurationInMonthsStandsForTheEnd() throws Exception {
    String head = "customer,start_date,term_months,mrr\n";
    assertThat(Inputs.of(head + "A,2025-01-15,2,5\nB,2025-01-01,,7\n").cells())
        .isEqualTo(
            "A 2025-01-31 5\nA 2025-02-28 5\nB 2025-01-31 7\nB 2025-02-28 7\nB 2025-03-31 7");
    assertThat(Inputs.of(head + "A,2025-01-15,soon,5\n").refusal())
        .startsWith("book.csv:2:3: duration is no number of months: 'soon'");
    assertThat(
            Inputs.of("customer,start_date,length,mrr\nA,2025-01,2 years,24\nZ,2027-01,1 month,0\n")
                .map(Field.DURATION, "length")
                .book()
                .dates())
        .hasSize(25);
  }

  @Test
  void anAmountMayChangeInsideARow() throws Exception {
    String head = "customer,start_date,end_date,mrr,changed_on,new_mrr\n";
    Inputs input =
        Inputs.of(
                head
                    + "A,2025-01-01,,100,2025-02-10,180\nB,2025-01-01,2025-03-01,50,,\n"
                    + "C,2025-01-01,2025-04-01,10,2025-03-31,0\n")
            .map(Field.CHANGED, "changed_on")
            .map(Field.CHANGED_AMOUNT, "new_mrr");
    assertThat(input.cells())
        .isEqualTo(
            "A 2025-01-31 100\nA 2025-02-28 180\nA 2025-03-31 180\nA 2025-04-30 180\n"
                + "B 2025-01-31 50\nB 2025-02-28 50\nC 2025-01-31 10\nC 2025-02-28 10");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '2025-02-10,'          , changed and changed-amount are not both given or both blank
          ',5'                   , changed and changed-amount are not both given or both blank
          '2024-02-10,5'         , which is not between its start and its end
          '2025-12-10,5'         , which is not between its start and its end
          """)
  void aChangeThatCannotBeIsABadRow(String change, String problem) {
    String head = "customer,start_date,end_date,mrr,changed_on,new_mrr\n";
    assertThat(
            Inputs.of(head + "A,2025-01-01,2025-06-01,100," + change + "\n")
                .map(Field.CHANGED, "changed_on")
                .map(Field.CHANGED_AMOUNT, "new_mrr")
                .refusal())
        .contains(problem);
  }

  @Test
  void aChangeNeedsItsDateAndItsAmount() {
    assertThat(
            Inputs.of("customer,start_date,end_date,mrr,x\nA,2025-01-01,,1,\n")
                .map(Field.CHANGED, "x")
                .refusal())
        .contains("changed and changed-amount need each other");
  }

  @Test
  void aBreakWithinTheGraceIsNone() throws Exception {
    Inputs input =
        Inputs.of(
            IDS
                + "s1,A,2024-01-01,2024-03-20,10\ns2,A,2024-04-06,2024-07-01,12\n"
                + "s3,B,2024-01-01,2024-03-20,5\ns4,B,2024-06-01,,7\n");
    assertThat(input.cells()).doesNotContain("A 2024-03-31").doesNotContain("B 2024-03-31");
    assertThat(input.notices()).isEqualTo("late-renewal 2 15");
    assertThat(input.grace("17d").cells())
        .contains("A 2024-03-31 10\nA 2024-04-30 12")
        .doesNotContain("B 2024-03-31");
    assertThat(input.grace("16d").cells()).doesNotContain("A 2024-03-31");
    assertThat(input.grace("3m").cells())
        .contains("B 2024-03-31 5\nB 2024-04-30 5\nB 2024-05-31 5\nB 2024-06-30 7");
    assertThat(input.notices()).isEqualTo("");
  }

  @Test
  void aBreakOfOneSubscriptionIsBridgedBesideAnother() throws Exception {
    String text =
        "product,customer,start_date,end_date,mrr\n"
            + "core,A,2024-01-01,2024-03-20,10\ncore,A,2024-04-06,,12\naddon,A,2024-01-01,,1\n";
    assertThat(Inputs.of(text).grace("30d").cells())
        .isEqualTo("A 2024-01-31 11\nA 2024-02-29 11\nA 2024-03-31 11\nA 2024-04-30 13");
  }

  @Test
  void whatWasRenewedAtOnceIsNotCountedTwice() throws Exception {
    String text =
        IDS
            + "s1,A,2024-01-01,2024-03-20,10\ns2,A,2024-03-20,2024-07-01,12\n"
            + "s3,A,2024-04-06,2024-07-01,1\n";
    assertThat(Inputs.of(text).grace("60d").cells()).contains("A 2024-03-31 12\n");
  }

  /** Against a day-by-day reckoning of one customer's rows. */
  @Test
  void graceIsThatOfASlowReference() throws Exception {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("customer,start_date,end_date,mrr\n");
      LocalDate first = LocalDate.of(2024, 1, 1);
      int rows = 1 + random.nextInt(5);
      int[] from = new int[rows];
      int[] to = new int[rows];
      for (int i = 0; i < rows; i++) {
        from[i] = random.nextInt(300);
        to[i] = from[i] + 1 + random.nextInt(120);
        text.append("A,").append(first.plusDays(from[i])).append(',');
        text.append(first.plusDays(to[i])).append(',').append(1 << i).append('\n');
      }
      int grace = 1 + random.nextInt(60);
      RevenueBook book = Inputs.of(text.toString()).grace(grace + "d").book();
      for (int date = 0; date < book.dateCount(); date++) {
        int day = (int) (book.dates().get(date).day().toEpochDay() - first.toEpochDay());
        assertThat(book.revenue(0, date))
            .as("seed " + seed + " day " + day)
            .isEqualTo(Amount.of(slow(from, to, grace, day)));
      }
    }
  }

  private static long slow(int[] from, int[] to, int grace, int day) {
    long paid = paid(from, to, day);
    if (paid > 0) {
      return paid;
    }
    int end = day;
    while (end > 0 && paid(from, to, end - 1) == 0) {
      end--;
    }
    int start = day;
    while (start < 500 && paid(from, to, start) == 0) {
      start++;
    }
    boolean bridged = end > 0 && start < 500 && start - end <= grace;
    long before = 0;
    for (int i = 0; i < from.length; i++) {
      before += bridged && to[i] == end ? 1L << i : 0;
    }
    return before;
  }

  private static long paid(int[] from, int[] to, int day) {
    long paid = 0;
    for (int i = 0; i < from.length; i++) {
      paid += from[i] <= day && day < to[i] ? 1L << i : 0;
    }
    return paid;
  }

  @Test
  void aRepeatedRowOfASubscriptionIsAskedAbout() throws Exception {
    Inputs input = Inputs.of(IDS + "s1,A,2025-01-01,,100\ns1,A,2025-01-01,,100\n");
    assertThat(input.refusal())
        .startsWith(
            "book.csv:3: subscription 's1' of customer 'A' stands twice, the same on line 2");
    assertThat(input.suggestions()).contains("--duplicates same\n--duplicates sum");
    assertThat(input.sumDuplicates().cells()).isEqualTo("A 2025-01-31 200");
  }

  @Test
  void versionsOfASubscriptionAreAskedAbout() {
    Inputs input =
        Inputs.of(
            "contract_id,customer,start_date,end_date,mrr,loaded_at\n"
                + "s1,A,2025-01-01,,100,2025-01-01\ns1,A,2025-01-01,,120,2025-03-02\n");
    assertThat(input.refusal()).contains("is paid at the same time on line 2");
    assertThat(input.waysOut())
        .startsWith("--duplicates last:loaded_at (")
        .contains("\n--duplicates sum (");
  }

  @ParameterizedTest
  @CsvSource({"product,core", "plan,core", "subscription_id,''"})
  void rowsThatOnlyLookAlikeAddUp(String header, String id) throws Exception {
    String head = header + ",customer,start_date,end_date,mrr\n";
    String row = id + ",A,2025-01-01,,";
    assertThat(Inputs.of(head + row + "100\n" + row + "101\n").cells())
        .isEqualTo("A 2025-01-31 201");
  }

  @Test
  void aSubscriptionThatFollowsItselfIsNoRepetition() throws Exception {
    assertThat(Inputs.of(IDS + "s1,A,2025-01-01,2025-02-01,100\ns1,A,2025-02-01,,120\n").cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 120");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-03-01,2025-01-01", "01.03.2025,31.01.2025"})
  void whatEndsBeforeItStartsIsSkippedWithItsMoney(String dates) throws Exception {
    String other = dates.contains("-") ? "2025-01-01," : "01.01.2025,";
    Inputs input = Inputs.of(TERMS + "A," + dates + ",70\nB," + other + ",5\n");
    assertThat(input.refusal()).contains("ends before it starts on 2025-03-01");
    assertThat(input.waysOut())
        .isEqualTo("--bad-rows skip (a subscription that ends before it starts was never paid)");
    assertThat(input.skipBadRows().cells()).isEqualTo("B 2025-01-31 5");
    assertThat(input.notices()).isEqualTo("rows-skipped 1 70");
  }

  @Test
  void skippingIsNotAdvisedWhereOtherRowsWouldGoToo() {
    Inputs input = Inputs.of(TERMS + "A,2025-03-01,2025-01-01,70\nB,2025-01-01,2025-02-01,x\n");
    assertThat(input.refusal()).contains("ends before it starts").contains("not an amount");
    assertThat(input.waysOut()).isEmpty();
  }

  @Test
  void amountsThatAreZeroAtEveryEndAreTold() throws Exception {
    String head = "customer,start_date,end_date,mrr\n";
    assertThat(Inputs.of(head + "A,2025-01-01,,9\nB,2025-01-01,2025-03-01,0\n").notices())
        .isEqualTo("zeroed-at-churn 1");
    assertThat(
            Inputs.of(
                    head
                        + "A,2025-01-01,,9\nB,2025-01-01,2025-03-01,0\nC,2025-01-01,2025-02-01,3\n")
                .notices())
        .isEmpty();
  }
}
