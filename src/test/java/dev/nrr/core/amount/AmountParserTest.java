package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {

  private static final String ALPHABET =
      "0123456789012345,.' \u2019\u00a0\u202f-+\u2212()$€£₹kKmMbBlLcCrRsSUDEINoeahx%_\u0661";

  private final AmountParser point = new AmountParser(DecimalMark.POINT);
  private final AmountParser comma = new AmountParser(DecimalMark.COMMA);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          0                      | 0
          7                      | 7
          007                    | 7
          -5                     | -5
          +5                     | 5
          \u22125                | -5
          - 5                    | -5
          (5)                    | -5
          ( 5 )                  | -5
          1234.50                | 1234.50
          .5                     | 0.5
          -.5                    | -0.5
          $.5                    | 0.5
          999999999999999999     | 999999999999999999
          9999999999999999999    | 9999999999999999999
          0.000000000000000001   | 0.000000000000000001
          99999999999999999999999999999999999999 | 99999999999999999999999999999999999999
          """)
  void plainAndSigned(String text, String amount) {
    reads(point, text, amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1,234                  | 1234
          12,345,678.90          | 12345678.90
          999,999                | 999999
          1,00,000               | 100000
          12,34,567              | 1234567
          1,23,45,678.5          | 12345678.5
          1 234                  | 1234
          12 345 678             | 12345678
          1\u00a0234             | 1234
          1\u202f234.5           | 1234.5
          1\u2009234             | 1234
          1'234'567.80           | 1234567.80
          1\u2019234             | 1234
          """)
  void groupedInEveryWay(String text, String amount) {
    reads(point, text, amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1k    | 1000
          1.5K  | 1500
          2m    | 2000000
          2MM   | 2000000
          2mm   | 2000000
          3 M   | 3000000
          1.2b  | 1200000000
          1.2BN | 1200000000
          1bn   | 1000000000
          40L   | 4000000
          40l   | 4000000
          1 lakh  | 100000
          2.5 Lakhs | 250000
          2Cr   | 20000000
          2 crore | 20000000
          2 CRORES | 20000000
          1.2345K | 1234.5
          1.23456K | 1234.56
          (600K) | -600000
          (600)K | -600000
          -600K | -600000
          99999999999999999999999999999999999999K | 99999999999999999999999999999999999999000
          """)
  void magnitudesInAnyCase(String text, String amount) {
    reads(point, text, amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $100,000   | 100000   | $
          $ 5        | 5        | $
          -$5        | -5       | $
          $-5        | -5       | $
          ($5)       | -5       | $
          ($1.4M)    | -1400000 | $
          US$5       | 5        | USD
          A$5        | 5        | AUD
          C$5        | 5        | CAD
          NZ$5       | 5        | NZD
          HK$5       | 5        | HKD
          S$5        | 5        | SGD
          R$5        | 5        | BRL
          €5         | 5        | EUR
          5€         | 5        | EUR
          5 €        | 5        | EUR
          5M€        | 5000000  | EUR
          5M €       | 5000000  | EUR
          €5M        | 5000000  | EUR
          £5         | 5        | GBP
          ₹2,00,000  | 200000   | INR
          ₹2Cr       | 20000000 | INR
          Rs 5       | 5        | Rs
          Rs. 5      | 5        | Rs
          Rs.5       | 5        | Rs
          ¥5         | 5        | ¥
          ₩5         | 5        | KRW
          USD 5      | 5        | USD
          5 USD      | 5        | USD
          5M USD     | 5000000  | USD
          EUR5       | 5        | EUR
          5 kr       | 5        | kr
          5 zł       | 5        | PLN
          """)
  void currencyBeforeOrAfter(String text, String amount, String currency) {
    reads(point, text, amount);
    assertThat(point.currency()).as(text).isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1234,5        | 1234.5
          1.234,56      | 1234.56
          12.34.567,8   | 1234567.8
          1 234,56      | 1234.56
          1'234,56      | 1234.56
          1.234         | 1234
          1,234         | 1.234
          1,4M          | 1400000
          """)
  void theCommaAsDecimalMark(String text, String amount) {
    reads(comma, text, amount);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "+",
        "$",
        "()",
        "(",
        "12,5",
        "1.2.3",
        "9,0,0",
        "3d",
        "1e6",
        "1E6",
        "NaN",
        "Infinity",
        "-Infinity",
        "0x1p3",
        "1_000",
        "\u0661\u0662",
        "\uff11\uff12",
        "5.",
        "1,",
        ",5",
        "1,23",
        "1,2345",
        "1234,567",
        "0,123",
        "1,234,56",
        "1,23,4567",
        "12 34",
        "1  234",
        "1,234 567",
        "1.234,5",
        "1.5,000",
        "--5",
        "+-5",
        "-(5)",
        "(-5)",
        "(5",
        "5)",
        "((5))",
        "5-",
        "5%",
        "5 KK",
        "5 M M",
        "5 USD M",
        "USD 5 USD",
        "$5 €",
        "ABC 5",
        "XYZ5",
        "5 XYZ",
        "usd 5",
        "K5",
        "M",
        "kr.500",
        "Rsx.5",
        "CHF.5",
        "R s 5",
        "five",
        "n/a",
        "#REF!",
        "=1+1",
        "1/2",
        "1;2",
        "'5",
        "5'",
        "\u20135",
        "1\t234"
      })
  void refusesWithWordsOfWhatWasExpected(String text) {
    assertThat(point.parse(text)).as("'%s'", text).isFalse();
    assertThat(point.problem()).isEqualTo("digits with '.' as decimal mark");
    assertThat(point.currency()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012345678901234567890123456789",
        "0.12345678901234567890123456789012345678",
        "000000000000000000000000000000000000001"
      })
  void refusesMoreThan38Digits(String text) {
    assertThat(point.parse(text)).as(text).isFalse();
    assertThat(point.problem()).isEqualTo("at most 38 digits");
  }

  @Test
  void refusesALongTextBeforeLookingAtIt() {
    assertThat(point.parse("1".repeat(10_000_000))).isFalse();
    assertThat(point.problem()).isEqualTo("at most 38 digits");
    assertThat(point.parse(" ".repeat(129))).isFalse();
  }

  @Test
  void holdsWhatFits64BitsAsUnitsAndTheRestAsADecimal() {
    assertThat(point.parse("-1.25")).isTrue();
    assertThat(point.units()).isEqualTo(-125);
    assertThat(point.scale()).isEqualTo(2);
    assertThat(point.isWide()).isFalse();
    assertThat(point.parse("1234567890123456789")).isTrue();
    assertThat(point.isWide()).isTrue();
    assertThat(point.decimal()).isEqualTo("1234567890123456789");
    assertThat(point.parse("1")).isTrue();
    assertThat(point.isWide()).isFalse();
    assertThat(point.mark()).isEqualTo(DecimalMark.POINT);
  }

  @Test
  void aCurrencyIsNotKeptForTheNextText() {
    assertThat(point.parse("$5")).isTrue();
    assertThat(point.parse("5")).isTrue();
    assertThat(point.currency()).isNull();
    assertThat(point.parse("$5")).isTrue();
    assertThat(point.parse("x")).isFalse();
    assertThat(point.currency()).isNull();
  }

  @Test
  void anythingIsReadOneWayOrRefused() {
    for (long seed = 0; seed < 200_000; seed++) {
      String text = anyText(new Random(seed));
      if (point.parse(text)) {
        BigDecimal first = point.decimal();
        assertThat(new AmountParser(DecimalMark.POINT).parse(text)).as("seed %d", seed).isTrue();
        assertThat(point.parse(first.toPlainString())).as("seed %d: %s", seed, text).isTrue();
        assertThat(point.decimal()).as("seed %d: %s", seed, text).isEqualByComparingTo(first);
        assertThat(digits(first)).as("seed %d: %s", seed, text).isEqualTo(digits(text));
      }
    }
  }

  @Test
  void theOtherMarkReadsTheMirroredText() {
    for (long seed = 0; seed < 100_000; seed++) {
      String text = anyText(new Random(seed));
      boolean byPoint = !text.contains("Rs") && point.parse(text);
      boolean byComma = !text.contains("Rs") && comma.parse(mirrored(text));
      assertThat(byComma).as("seed %d: %s", seed, text).isEqualTo(byPoint);
      if (byPoint) {
        assertThat(comma.decimal()).as("seed %d", seed).isEqualByComparingTo(point.decimal());
      }
    }
  }

  @Test
  void formattedNumbersComeBack() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      long whole = random.nextLong() >>> random.nextInt(63) + 1;
      String western = String.format(java.util.Locale.ROOT, "%,d", whole);
      reads(point, western, Long.toString(whole));
      reads(comma, western.replace(',', '.') + ",50", whole + ".5");
      reads(point, "(" + western.replace(',', '\'') + ")", Long.toString(-whole));
    }
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String mirrored(String text) {
    return text.replace(',', '\0').replace('.', ',').replace('\0', '.');
  }

  /** The digits that count: without zeros before and behind. */
  private static String digits(Object number) {
    String digits =
        number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    return digits.replaceAll("[^0-9]", "").replaceAll("^0+|0+$", "");
  }

  private static void reads(AmountParser parser, String text, String amount) {
    assertThat(parser.parse(text)).as("'%s'", text).isTrue();
    assertThat(parser.decimal()).as("'%s'", text).isEqualByComparingTo(amount);
  }
}
