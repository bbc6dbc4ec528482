package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.prepare.TotalRows.Columns;
import dev.nrr.input.source.SourceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotalRowsTest {

  private static final int[] NONE = {};

  @Test
  void aPivotsSubtotalsAndItsGrandTotal() throws SourceException {
    String[] rows = {
      "Alder,Core,1000,1200",
      ",Addon,200,0",
      "Alder Total,,1200,1200",
      "Birch,Core,800,0",
      ",Addon,100,150",
      "Birch Total,,900,150",
      "Grand Total,,2100,1350"
    };
    TotalRows totals = find(columns(2, 3), rows);
    assertThat(words(totals))
        .containsExactly(
            "3 Alder Total NAME_AND_SUM",
            "6 Birch Total NAME_AND_SUM",
            "7 Grand Total NAME_AND_SUM");
    LeftOutTotals without = new LeftOutTotals();
    assertThat(TestRecords.read(without.rows(TestRecords.of(rows), totals.lines())))
        .containsExactly(
            "1: Alder|Core|1000|1200",
            "2: |Addon|200|0",
            "4: Birch|Core|800|0",
            "5: |Addon|100|150");
    assertThat(TestRecords.words(without.notices()))
        .containsExactly(
            "totals-left-out 3: 3 total rows left out (--totals skip), on lines 3, 6 and 7");
  }

  @Test
  void aTotalNamedInAnyCell() throws SourceException {
    assertThat(
            words(
                find(
                    columns(2, 3),
                    "1,Birch,\"6,200.00\",24000",
                    "3,Gorse,48.50,170.5",
                    "TOTAL,,\"6,248.50\",\"24,170.50\"")))
        .containsExactly("3 TOTAL NAME_AND_SUM");
  }

  @Test
  void nestedSubtotals() throws SourceException {
    assertThat(
            words(
                find(
                    columns(1),
                    "a,1",
                    "b,2",
                    "x total,3",
                    "c,4",
                    "y total,4",
                    "north total,7",
                    "d,5",
                    "z total,5",
                    "south total,5",
                    "grand total,12",
                    "grand total,12")))
        .containsExactly(
            "3 x total NAME_AND_SUM",
            "5 y total NAME_AND_SUM",
            "6 north total NAME_AND_SUM",
            "8 z total NAME_AND_SUM",
            "9 south total NAME_AND_SUM",
            "10 grand total NAME_AND_SUM",
            "11 grand total NAME_AND_SUM");
  }

  @Test
  void aNameAloneProvesNothing() throws SourceException {
    TotalRows totals = find(columns(1, 2), "a,1,2", "b,3,4", "Fit Total,7,8", "Total,4,7");
    assertThat(words(totals)).containsExactly("3 Fit Total NAME", "4 Total NAME");
    assertThat(totals.lines()).isEmpty();
    assertThat(words(find(columns(1), "Total,5"))).containsExactly("1 Total NAME");
    assertThat(words(find(columns(1), "Total,0"))).containsExactly("1 Total NAME");
    assertThat(words(find(columns(1, 2), "a,1,2", "b,3,4", "Total,4,")))
        .containsExactly("3 Total NAME");
  }

  @Test
  void aCustomerNamedLikeATotalIsPartOfTheTotal() throws SourceException {
    TotalRows totals = find(columns(1), "a,1", "Fit Total,7", "b,3", "Total,11");
    assertThat(words(totals)).containsExactly("2 Fit Total NAME", "4 Total NAME_AND_SUM");
    assertThat(totals.lines()).containsExactly(4L);
  }

  @Test
  void inLongFormTheRowsOfTheSameDate() throws SourceException {
    Columns byDate = new Columns(new int[] {2}, NONE, new int[] {1}, -1, NONE);
    assertThat(
            words(
                find(
                    byDate,
                    "Total,2024-12,30",
                    "A,2024-12,10",
                    "A,2025-12,11",
                    "B,2024-12,20",
                    "B,2025-12,22",
                    "Total,2025-12,33",
                    "Total,,63", // of the rows behind the first total
                    "Total,2026-12,5")))
        .containsExactly(
            "1 Total NAME_AND_SUM", "6 Total NAME_AND_SUM", "7 Total NAME_AND_SUM", "8 Total NAME");
    assertThat(words(find(byDate, "A,2024-12,10", "B,2024-12,20", "A,2025-12,11", "Total,,41")))
        .containsExactly("4 Total NAME_AND_SUM");
  }

  @Test
  void aTotalOverPeriodsHasTheFirstOpeningAndTheLastClosing() throws SourceException {
    Columns movements = new Columns(new int[] {2, 3}, new int[] {1, 4}, NONE, -1, NONE);
    assertThat(
            words(
                find(
                    movements,
                    "2025-01,1000,100,70,1030",
                    "2025-02,1030,80,10,1100",
                    "Total,1000,180,80,1100")))
        .containsExactly("3 Total NAME_AND_SUM");
    assertThat(
            words(
                find(
                    movements,
                    "SMB,1000,50,150,900",
                    "Big,9000,1800,450,10350",
                    "Overall total,10000,1850,600,11250")))
        .containsExactly("3 Overall total NAME_AND_SUM");
    assertThat(words(find(movements, "a,1,2,0,3", "b,3,4,0,7", "Total,,6,0,")))
        .containsExactly("3 Total NAME_AND_SUM");
    assertThat(words(find(movements, "a,1,2,0,3", "b,3,4,0,7", "Total,9,6,0,7")))
        .containsExactly("3 Total NAME");
  }

  @Test
  void aLastRowOfAnotherNameByItsAmounts() throws SourceException {
    assertThat(words(find(columns(1, 2), "a,1,2", "b,3,4", "c,5,7", "Firm,9,13")))
        .containsExactly("4 Firm SUM");
    assertThat(words(find(columns(1, 2), "a,1,2", "b,3,4", "Firm,4,6"))).isEmpty();
    assertThat(words(find(columns(1, 2), "a,1,1", "b,3,3", "c,5,5", "Firm,9,9"))).isEmpty();
    assertThat(words(find(columns(1, 2), "a,1,0", "b,3,0", "c,5,0", "Firm,9,0"))).isEmpty();
    assertThat(words(find(columns(1, 2), "a,1,2", "b,3,4", "c,5,7", "Firm,9,12"))).isEmpty();
    assertThat(words(find(columns(1, 2), "a,1,2", "b,3,4", "c,5,7", "Firm,9,13", "d,1,1")))
        .isEmpty();
  }

  @Test
  void wordsAndShortRecordsAreNoMoney() throws SourceException {
    assertThat(words(find(columns(1, 2), "a,-,2", "b", "\"c, d\",5,n/a", "Total,5,2")))
        .containsExactly("4 Total NAME_AND_SUM");
    assertThat(words(find(columns(1)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void totalsOfGroupsAreFoundAndNoOtherRow(long seed) throws SourceException {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    BigDecimal[] all = {BigDecimal.ZERO, BigDecimal.ZERO};
    int groups = 1 + random.nextInt(4);
    for (int g = 0; g < groups; g++) {
      BigDecimal[] group = {BigDecimal.ZERO, BigDecimal.ZERO};
      for (int r = random.nextInt(4); r >= 0; r--) {
        BigDecimal one = BigDecimal.valueOf(random.nextLong() >> 2, random.nextInt(4));
        BigDecimal two = BigDecimal.valueOf(random.nextInt(100_000), 2);
        rows.add("customer " + g + "," + one + "," + two);
        group[0] = group[0].add(one);
        group[1] = group[1].add(two);
      }
      boolean wrong = random.nextInt(5) == 0;
      BigDecimal second = wrong ? group[1].add(new BigDecimal("0.01")) : group[1];
      rows.add("group total," + group[0] + "," + second);
      if (wrong) {
        all[0] = all[0].add(group[0]);
        all[1] = all[1].add(second);
      } else {
        totals.add((long) rows.size());
      }
      all[0] = all[0].add(group[0]);
      all[1] = all[1].add(group[1]);
    }
    rows.add("Total," + all[0] + "," + all[1]);
    totals.add((long) rows.size());
    assertThat(find(columns(1, 2), rows.toArray(new String[0])).lines())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(totals);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,100,50;B,100,50;,200,100 => 3  SUM",
        "A,100,50;B,100,50;,200,101 =>",
        "A,100,50;,100,50 =>",
        "A,1,5;B,1,5;,2,10;C,4,4;D,5,5;,9,9;,11,19 => 3  SUM 6  SUM 7  SUM",
        "A,0,0;B,0,0;,0,0 =>"
      })
  void rowsWithoutACustomerByTheirSums(String text) throws SourceException {
    int arrow = text.indexOf(" =>");
    Columns columns = new Columns(new int[] {1, 2}, NONE, NONE, 0, NONE);
    TotalRows totals = find(columns, text.substring(0, arrow).split(";", -1));
    assertThat(String.join(" ", words(totals))).isEqualTo(text.substring(arrow + 3).strip());
    assertThat(totals.found()).allMatch(row -> row.column() == -1);
  }

  private static Columns columns(int... amounts) {
    return new Columns(amounts, NONE, NONE, -1, NONE);
  }

  private static TotalRows find(Columns columns, String... rows) throws SourceException {
    TotalRows totals = new TotalRows(columns, DecimalMark.POINT);
    totals.read(TestRecords.of(rows));
    return totals;
  }

  private static List<String> words(TotalRows totals) {
    return totals.found().stream()
        .map(row -> row.line() + " " + row.name() + " " + row.evidence())
        .toList();
  }

  @Test
  void listsOfLines() {
    assertThat(LineList.of(List.of(4L))).isEqualTo("line 4");
    assertThat(LineList.of(List.of(4L, 7L))).isEqualTo("lines 4 and 7");
    assertThat(LineList.of(Arrays.asList(1L, 2L, 3L, 4L, 5L, 6L, 7L)))
        .isEqualTo("lines 1, 2, 3, 4, 5 and 2 more");
  }
}
