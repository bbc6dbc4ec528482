package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of movements files, policy by policy. */
class CalcMovementsTest {

  private static final String HEADER = "customer,starting,expansion,contraction,churn\n";

  @TempDir private Path temp;

  // One date, one customer, one column

  @Test
  void aPeriodWrittenTwoWaysIsRefusedNotTakenForTwo() {
    refused(
        "customer,period,starting,churn\na,1/9/2017,100,0\nb,01/09/2017,100,50\n",
        "-:3: '01/09/2017' and '1/9/2017' on line 2 are one date; expected it written one way\n"
            + "nrr: 1 problem in 2 rows; nothing computed\n",
        "--date-format",
        "d/M/yyyy");
    refused(
        "period,starting,churn\n2024-12-31 00:00,100,0\n2024-12-31,100,50\n",
        "-:3: '2024-12-31' and '2024-12-31 00:00' on line 2 are one date; expected it written one"
            + " way\nnrr: 1 problem in 2 rows; nothing computed\n");
  }

  @Test
  void leastStartingRevenueNeedsOneRowACustomer() {
    String rows = "customer,product,starting,churn\na,x,60,0\na,y,60,60\nb,x,200,0\n";
    refused(
        rows,
        "nrr: --min-start is about customers, and here they stand on several rows; expected one"
            + " row a customer\n",
        "--min-start",
        "100");
    assertThat(total(rows).at("/starting").asInt()).isEqualTo(320);
    assertThat(total(rows).at("/customers").isNull()).isTrue();
  }

  @Test
  void aFactThatOneFileCannotTellIsUnknownOfAll() throws IOException {
    String with = file("with.csv", "customer,starting,churn,new\na,0,0,5\n");
    String without = file("without.csv", "customer,starting,churn\nb,60,0\n");
    for (List<String> files : List.of(List.of(with, without), List.of(without, with))) {
      JsonNode total = total("", files.toArray(new String[0]));
      assertThat(total.at("/new").isNull()).as("%s", files).isTrue();
      assertThat(total.at("/customers/starting").asInt()).isOne();
    }
  }

  @Test
  void everyFileMustSayWhichColumnIsMeant() throws IOException {
    String one = file("one.csv", "customer,starting,churn\na,60,0\n");
    String two = file("two.csv", "customer,starting,churn,cancelled\nb,100,5,50\n");
    Cli.Run run = new Cli().in(temp).run("calc", one, two);
    assertThat(run.err())
        .isEqualTo(
            "two.csv:1: churn: both 'churn' and 'cancelled' fit; say which with --map"
                + " churn=COLUMN\nnrr: nothing computed\n"
                + "try: nrr calc one.csv two.csv --map churn=churn --ignore cancelled"
                + "   (churn is all churn, cancelled is a part of it)\n"
                + "try: nrr calc one.csv two.csv --map churn=cancelled --ignore churn"
                + "   (cancelled is all churn, churn is a part of it)\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void oneColumnCannotBeTwoFields() {
    Cli.Run run =
        new Cli()
            .stdin("customer,starting,churn\na,60,0\n")
            .run("calc", "--map", "starting=churn", "--map", "churn=churn");
    assertThat(run.err()).isEqualTo("nrr: --map: column 'churn' is given to two fields\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void oneColumnTwiceInABreakdownIsAMistake() {
    for (String[] by :
        new String[][] {{"--by", "x", "--by", "x"}, {"--by", "x,x"}, {"--by", "x, x"}}) {
      Cli.Run run = calc("x,starting,churn\na,60,0\n", by);
      assertThat(run.err()).startsWith("nrr: --by: the same column twice: x");
      assertThat(run.code()).isEqualTo(2);
    }
  }

  // Currencies

  @Test
  void mixedCurrenciesAreRefusedUnlessOneIsChosen() {
    String rows = "customer,currency,starting,churn\na,USD,100,5\nb,EUR,100,50\n";
    refused(
        rows,
        "-:3:2: mixed currencies: EUR, after USD on line 2\n"
            + "nrr: 1 problem in 2 rows; nothing computed\n"
            + "try: nrr calc --rates FILE --currency USD"
            + "   (FILE says, as currency,rate, what 1 of each currency is in USD)\n"
            + "try: nrr calc --rates FILE --currency USD --ids IDS"
            + "   (the same, where customers changed their id with their currency: IDS says, as"
            + " id,customer, who they are)\n"
            + "try: nrr calc --where currency=USD   (only rows of USD)\n"
            + "try: nrr calc --where currency=EUR   (only rows of EUR)\n");
    JsonNode euro = json(rows, "--where", "currency=EUR");
    assertThat(euro.at("/total/nrr").asString()).isEqualTo("0.5");
    assertThat(euro.at("/rule/currency").asString()).isEqualTo("EUR");
  }

  @Test
  void aSignAndItsCodeAreOneCurrency() {
    assertThat(json("starting,churn\n$100,USD 5\n").at("/rule/currency").asString())
        .isEqualTo("USD");
    refused(
        "starting,churn\n$100,€5\n",
        "-:2:2: mixed currencies: EUR, after $ on line 2\n"
            + "nrr: 1 problem in 1 row; nothing computed\n"
            + "try: nrr calc --rates FILE --currency USD"
            + "   (FILE says, as currency,rate, what 1 of each currency is in USD)\n");
    refused(
        "starting,churn\n€100,5\n",
        "-:2:1: mixed currencies: EUR, after USD given\n"
            + "nrr: 1 problem in 1 row; nothing computed\n"
            + "try: nrr calc --currency USD --rates FILE"
            + "   (FILE says, as currency,rate, what 1 of each currency is in USD)\n",
        "--currency",
        "USD");
    JsonNode figures = JsonMapper.shared().readTree(figures("$100", "--currency", "USD").out());
    assertThat(figures.at("/rule/currency").asString()).isEqualTo("USD");
    Cli.Run mixed = figures("$100", "--churn", "€5");
    assertThat(mixed.err()).startsWith("nrr: --churn: mixed currencies: '€5' is EUR, after $\n");
    assertThat(mixed.code()).isEqualTo(2);
  }

  private static Cli.Run figures(String starting, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("calc", "--format", "json", "--starting", starting));
    arguments.addAll(Arrays.asList(more));
    return new Cli().run(arguments.toArray(new String[0]));
  }

  // Signs, endings, memo

  @Test
  void lossesMayBeWrittenBelowZeroInAWholeColumn() {
    JsonNode calc = json(HEADER + "a,100,0,-10,0\nb,100,0,0,-100\nc,100,0,-5,\n");
    assertThat(calc.at("/total/contraction").asInt()).isEqualTo(15);
    assertThat(calc.at("/total/churn").asInt()).isEqualTo(100);
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("losses-written-negative");
    assertThat(calc.at("/warnings/0/count").asInt()).isEqualTo(3);
    assertThat(calc.at("/warnings/0/amount").asInt()).isEqualTo(115);
  }

  @Test
  void lossesOfBothSignsAreRefused() {
    refused(
        HEADER + "a,100,0,-10,0\nb,100,0,10,0\n",
        "-:3: contraction is written with both signs: above zero on line 3, below zero on line 2;"
            + " expected one sign in the whole column\nnrr: 1 problem in 2 rows; nothing computed\n");
    refused(
        HEADER + "a,100,0,0,10\nb,100,0,0,-10\nc,100,0,0,10\n",
        "-:3: churn is written with both signs: above zero on line 2, below zero on line 3;"
            + " expected one sign in the whole column\nnrr: 1 problem in 3 rows; nothing computed\n");
  }

  @Test
  void lossesBeyondStartingAreAnErrorOfACustomerAndAWarningOfACompany() {
    refused(
        HEADER + "a,100,0,60,60\n",
        "-:2: contraction and churn (120) exceed starting (100)\n"
            + "nrr: 1 problem in 1 row; nothing computed; --bad-rows skip leaves such rows out and"
            + " says how many\n");
    JsonNode company = json("starting,expansion,contraction,churn\n100,200,60,60\n");
    assertThat(company.at("/total/grr").asString()).isEqualTo("-0.2");
    assertThat(company.at("/warnings/0/code").asString()).isEqualTo("losses-exceed-starting");
    assertThat(company.at("/warnings/0/amount").asInt()).isEqualTo(20);
    assertThat(company.at("/warnings/1/code").asString()).isNotEmpty();
  }

  @Test
  void movementsWithoutStartingRevenueAreInNoFigure() {
    JsonNode calc = json(HEADER + "a,100,0,0,0\nb,0,50,5,1\n");
    assertThat(calc.at("/total/nrr").asString()).isEqualTo("1.0");
    assertThat(calc.at("/total/expansion").asInt()).isZero();
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("outside-cohort");
    assertThat(calc.at("/warnings/0/count").asInt()).isOne();
    assertThat(calc.at("/warnings/0/amount").asInt()).isEqualTo(56);
  }

  @Test
  void newAndReactivationStayMemo() {
    JsonNode total =
        total("customer,starting,churn,new,win-back\na,100,50,0,0\nb,0,0,500,0\nc,0,0,0,70\n");
    assertThat(total.at("/nrr").asString()).isEqualTo("0.5");
    assertThat(total.at("/ending").asInt()).isEqualTo(50);
    assertThat(total.at("/new").asInt()).isEqualTo(500);
    assertThat(total.at("/reactivation").asInt()).isEqualTo(70);
    assertThat(total.at("/customers/new").asInt()).isOne();
    assertThat(total.at("/customers/reactivated").asInt()).isOne();
    assertThat(total.at("/customers/starting").asInt()).isOne();
  }

  @Test
  void anEndingThatDoesNotTieOutIsAWarningAndAnErrorWhenStrict() {
    String rows =
        "customer,starting,expansion,churn,new,ending\na,100,10,0,0,110\nb,100,0,20,0,90\n"
            + "c,0,0,0,7,7\n";
    JsonNode calc = json(rows);
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("ending-differs");
    assertThat(calc.at("/warnings/0/count").asInt()).isOne();
    assertThat(calc.at("/warnings/0/amount").asInt()).isEqualTo(10);
    assertThat(calc.at("/total/ending").asInt()).isEqualTo(190);
    refused(
        rows,
        "-:3:6: ending is 90, but starting plus the movements is 80\n"
            + "nrr: 1 problem in 3 rows; nothing computed; --bad-rows skip leaves such rows out and"
            + " says how many\n",
        "--strict");
  }

  @Test
  void revenueBelowZeroIsRefusedOrClipped() {
    String rows = HEADER + "a,-5,0,0,0\nb,100,0,0,0\n";
    refused(
        rows,
        "-:2:2: revenue below zero: -5 (--negative clip takes 0)\n"
            + "nrr: 1 problem in 2 rows; nothing computed; --bad-rows skip leaves such rows out and"
            + " says how many\n");
    JsonNode calc = json(rows, "--negative", "clip");
    assertThat(calc.at("/total/starting").asInt()).isEqualTo(100);
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("negative-clipped");
    assertThat(calc.at("/warnings/0/amount").asInt()).isEqualTo(5);
    refused(
        HEADER + "a,5,-1,0,0\n",
        "-:2:3: below zero: -1, expected a gain\n"
            + "nrr: 1 problem in 1 row; nothing computed; --bad-rows skip leaves such rows out and"
            + " says how many\n");
  }

  // Blanks, bad rows, duplicates, least start

  @Test
  void blankMovementsAreZeroAndBlankStartingIsABadRow() {
    assertThat(total(HEADER + "a,100,,,\n").at("/nrr").asString()).isEqualTo("1.0");
    assertThat(calc(HEADER + "a,100,,,\n", "--blank", "fail").err())
        .startsWith("-:2:3: expansion is blank, expected an amount (--blank zero takes it as 0)\n");
    assertThat(calc(HEADER + "a,,1,1,1\n").err())
        .startsWith("-:2:2: starting is blank, expected an amount (--blank zero takes it as 0)\n");
    assertThat(total(HEADER + "a,,,,\nb,5,,,\n", "--blank", "zero").at("/starting").asInt())
        .isEqualTo(5);
    assertThat(calc(HEADER + " ,5,1,1,1\n").err()).startsWith("-:2:1: customer is blank\n");
  }

  @Test
  void allBadRowsAreToldAtOnceAndNothingIsComputed() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 25; i++) {
      rows.append("c").append(i).append(",12,5\n");
    }
    Cli.Run run = calc(rows.toString());
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("-:2: 3 fields, the header has 5\n").hasLineCount(21);
    assertThat(run.err())
        .endsWith(
            "nrr: 25 problems in 25 rows, the first 20 shown; nothing computed; --bad-rows skip"
                + " leaves such rows out and says how many\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void badRowsCanBeLeftOutAndAreCounted() throws IOException {
    String rows = HEADER + "a,100,0,0,0\nb,x,0,0,0\nc,50,0,0,60\nd,7,0,zwölf,=1+1\n";
    JsonNode calc =
        json(rows, "--bad-rows", "skip", "--rejects", temp.resolve("rejects.csv").toString());
    assertThat(calc.at("/input/rows").asInt()).isEqualTo(4);
    assertThat(calc.at("/input/rows_skipped").asInt()).isEqualTo(3);
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("rows-skipped");
    assertThat(calc.at("/warnings/0/count").asInt()).isEqualTo(3);
    assertThat(calc.at("/warnings/0/amount").asInt()).isEqualTo(57);
    assertThat(Files.readString(temp.resolve("rejects.csv")))
        .isEqualTo(
            """
            file,line,column,reason,row
            '-,3,2,starting is not an amount: 'x' (digits with '.' as decimal mark),b,x,0,0,0
            '-,4,"",contraction and churn (60) exceed starting (50),c,50,0,0,60
            '-,5,4,contraction is not an amount: 'zwölf' (digits with '.' as decimal mark); churn is not an amount: '=1+1' (digits with '.' as decimal mark),d,7,0,zwölf,'=1+1
            """);
  }

  @Test
  void rejectsNeedRowsToLeaveOut() {
    Cli.Run run = calc(HEADER, "--rejects", "x.csv");
    assertThat(run.err())
        .startsWith("nrr: --rejects needs --bad-rows skip, else no row is left out\n");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void theRejectsOfEarlierAreLeftAloneWhenNothingIsComputed() throws IOException {
    Path rejects = Files.writeString(temp.resolve("rejects.csv"), "earlier");
    Cli.Run run = calc(HEADER + "a,b\n", "--bad-rows", "skip", "--rejects", rejects.toString());
    assertThat(run.err()).isEqualTo("nrr: -: no row is left to compute from\n");
    assertThat(run.code()).isEqualTo(3);
    assertThat(rejects).hasContent("earlier");
    assertThat(temp.toFile().list()).containsExactly("rejects.csv");
  }

  @Test
  void aCustomerTwiceIsRefusedWithBothLinesOrAddedUp() {
    String rows = HEADER + "a,100,0,0,0\nb,5,0,0,0\na,90,0,0,50\n";
    refused(
        rows,
        "-:4: customer 'a' was already given on line 2 (--map period=COLUMN where rows are"
            + " periods; --duplicates sum adds up parts of one)\n"
            + "nrr: 1 problem in 3 rows; nothing computed\n"
            + "try: nrr calc --duplicates last   (the last row counts)\n"
            + "try: nrr calc --duplicates first   (the first row counts)\n"
            + "try: nrr calc --duplicates sum   (every row counts, amounts add up)\n");
    JsonNode calc = json(rows, "--duplicates", "sum");
    assertThat(calc.at("/total/starting").asInt()).isEqualTo(195);
    assertThat(calc.at("/total/customers").isNull()).isTrue();
    assertThat(calc.at("/input/customers").asInt()).isEqualTo(2);
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("customers-on-several-rows");
  }

  @Test
  void aProductColumnTellsRowsOfACustomerApart() {
    String rows = "customer,product,starting,churn\na,x,100,0\na,y,100,50\n";
    assertThat(total(rows).at("/nrr").asString()).isEqualTo("0.75");
    assertThat(calc(rows + "a,y,1,0\n").err())
        .startsWith("-:4: customer 'a' was already given on line 3");
  }

  @Test
  void aCoarserCustomerKeepsTheFinerOneApart() {
    String rows = "account,parent,starting,churn\na,P,100,0\nb,P,100,50\n";
    JsonNode calc = json(rows, "--customer", "parent");
    assertThat(calc.at("/rule/customer").asString()).isEqualTo("parent");
    assertThat(calc.at("/input/customers").asInt()).isOne();
    assertThat(calc.at("/total/nrr").asString()).isEqualTo("0.75");
  }

  @Test
  void customersBelowTheLeastStartAreInNoFigure() {
    JsonNode calc = json(HEADER + "a,100,0,0,0\nb,99.99,0,0,99.99\n", "--min-start", "100");
    assertThat(calc.at("/total/nrr").asString()).isEqualTo("1.0");
    assertThat(calc.at("/total/customers/starting").asInt()).isOne();
    assertThat(calc.at("/warnings/0/code").asString()).isEqualTo("below-min-start");
    assertThat(calc.at("/warnings/0/amount").asString()).isEqualTo("99.99");
  }

  // Periods and counts

  @Test
  void theLastPeriodIsTakenOrTheOneAskedFor() {
    String rows = "period,starting,churn\n2024-12,100,50\n2024-11,100,10\n";
    assertThat(total(rows).at("/nrr").asString()).isEqualTo("0.5");
    JsonNode earlier = total(rows, "--at", "2024-11");
    assertThat(earlier.at("/nrr").asString()).isEqualTo("0.9");
    assertThat(earlier.at("/window/from").isNull()).isTrue();
    assertThat(earlier.at("/window/to").asString()).isEqualTo("2024-11");
    assertThat(calc(rows, "--at", "2023-01").code()).isEqualTo(3);
    assertThat(calc(rows, "--at", "soon").code()).isEqualTo(2);
    assertThat(calc("starting,churn\n1,0\n", "--at", "2024-11").code()).isEqualTo(2);
  }

  @Test
  void countsOfCustomersGiveLogoRetention() {
    JsonNode total =
        total("starting,churn,starting customers,churned customers\n100,50,40,10\n60,0,10,0\n");
    assertThat(total.at("/customers/starting").asInt()).isEqualTo(50);
    assertThat(total.at("/logo_retention").asString()).isEqualTo("0.8");
    assertThat(calc("starting,churn,starting customers,churned customers\n100,50,4,5\n").err())
        .startsWith("-:2:4: 5 customers churned of 4 at the start\n");
    assertThat(calc("starting,churn,starting customers\n100,50,4.5\n").err())
        .startsWith("-:2:3: starting-customers is not a whole number: '4.5'\n");
  }

  @ParameterizedTest
  @CsvSource({
    "'a,100,10,0,0', expanded",
    "'a,100,10,0,20', contracted",
    "'a,100,0,10,0', contracted",
    "'a,100,0,0,100', churned",
    "'a,100,0,50,50', churned",
    "'a,100,5,5,0', unchanged",
    "'a,100,0,0,0', unchanged",
    "'a,0.000000000000000000001,99999999999999999999999,0,0', expanded",
  })
  void aRowCountsByItsNetChange(String row, String kind) {
    JsonNode customers = total(HEADER + row + "\n").at("/customers");
    assertThat(customers.at("/" + kind).asInt()).isOne();
    assertThat(customers.at("/starting").asInt()).isOne();
  }

  // Slices

  @Test
  void slicesSumToTheTotalAndBlankIsOneOfThem() {
    String rows =
        "customer,segment,region,starting,expansion,churn\na,SMB,EU,100,0,50\nb,,EU,100,20,0\n"
            + "c,SMB,US,10,0,0\nd,Big,US,0,0,0\n";
    JsonNode calc = json(rows, "--by", "segment", "--by", "segment,region");
    List<String> slices = new ArrayList<>();
    calc.at("/slices")
        .forEach(s -> slices.add(s.at("/slice") + " " + s.at("/starting") + " " + s.at("/churn")));
    assertThat(slices)
        .containsExactly(
            "{\"segment\":\"\"} 100 0",
            "{\"segment\":\"SMB\"} 110 50",
            "{\"segment\":\"\",\"region\":\"EU\"} 100 0",
            "{\"segment\":\"SMB\",\"region\":\"EU\"} 100 50",
            "{\"segment\":\"SMB\",\"region\":\"US\"} 10 0");
  }

  @Test
  void whereTakesASliceAsACompanyOfItsOwn() {
    String rows = "customer,segment,starting,churn\na,SMB,100,50\nb,Big,100,0\nc,Mid,100,100\n";
    JsonNode calc = json(rows, "--where", "Segment=SMB", "--where", "Segment=Big");
    assertThat(calc.at("/total/nrr").asString()).isEqualTo("0.75");
    assertThat(calc.at("/input/customers").asInt()).isEqualTo(3);
    assertThat(calc(rows, "--where", "segment=Huge").code()).isEqualTo(3);
    assertThat(calc(rows, "--where", "colour=red").code()).isEqualTo(2);
    assertThat(calc(rows, "--by", "colour").err())
        .isEqualTo("nrr: --by: no column 'colour'; found: customer, segment, starting, churn\n");
  }

  // Help

  private String file(String name, String text) throws IOException {
    Files.writeString(temp.resolve(name), text);
    return name;
  }

  private Cli.Run calc(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("calc"));
    all.addAll(Arrays.asList(arguments));
    return new Cli().in(temp).stdin(input).run(all.toArray(new String[0]));
  }

  private JsonNode json(String input, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--format", "json"));
    Cli.Run run = calc(input, all.toArray(new String[0]));
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  private JsonNode total(String input, String... arguments) {
    return json(input, arguments).at("/total");
  }

  private void refused(String input, String errors, String... arguments) {
    Cli.Run run = calc(input, arguments);
    assertThat(run.err()).isEqualTo(errors);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(3);
  }
}
