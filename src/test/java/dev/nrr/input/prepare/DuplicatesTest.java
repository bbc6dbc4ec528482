package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.prepare.Duplicates.Columns;
import dev.nrr.input.prepare.Duplicates.Policy;
import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Records;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {

  /** Customer and date; money. */
  private static final Columns COLUMNS = new Columns(new int[] {0, 1}, new int[] {2});

  private static final String[] RELOADED = {
    "k1,2025-04,60,2025-05-01 02:00",
    "k2,2025-05,90.50,2025-06-01 02:00",
    "k2, 2025-05 ,95,2025-06-02 09:00",
    "k2,2025-05,\"94\",2025-06-02 08:59:59.5",
    "k3,2025-05,55,2025-06-01 02:00",
    "",
    "k3,2025-05,55,2025-06-01 02:00"
  };

  @ParameterizedTest
  @CsvSource({
    "SAME, 1 2 3 4 5, 'duplicates-left-out 1 55: 1 row left out, the same in every field as one"
        + " before (--duplicates same)'",
    "FIRST, 1 2 5, 'duplicates-left-out 3 244: 3 rows left out, only the first of a key counts"
        + " (--duplicates first)'",
    "LAST, 1 4 7, 'duplicates-left-out 3 240.5: 3 rows left out, only the last of a key counts"
        + " (--duplicates last)'"
  })
  void oneOfAKeyCounts(Policy policy, String kept, String notice) throws Exception {
    Duplicates found =
        Duplicates.find(pass(List.<String[]>of(RELOADED)), COLUMNS, DecimalMark.POINT, policy);
    assertThat(lines(found.rows(0, TestRecords.of(RELOADED)))).isEqualTo(kept);
    assertThat(TestRecords.words(found.notices())).containsExactly(notice);
  }

  @Test
  void allCountWhereTheyAreAddedUp() throws Exception {
    Duplicates found =
        Duplicates.find(pass(List.<String[]>of(RELOADED)), COLUMNS, DecimalMark.POINT, Policy.SUM);
    assertThat(lines(found.rows(0, TestRecords.of(RELOADED)))).isEqualTo("1 2 3 4 5 7");
    assertThat(found.notices()).isEmpty();
  }

  @Test
  void theGreatestOfAColumnCounts() throws Exception {
    Duplicates found = lastBy(3, RELOADED);
    assertThat(lines(found.rows(0, TestRecords.of(RELOADED)))).isEqualTo("1 3 5");
    assertThat(TestRecords.words(found.notices()))
        .containsExactly(
            "duplicates-left-out 3 239.5: 3 rows left out, only the one of a key with the greatest"
                + " load counts (--duplicates last:load)");
  }

  @Test
  void withoutAnOrderOrAGreatestItIsRefused() {
    assertThatThrownBy(() -> lastBy(3, "a,1,2,x", "b,1,2,x", "a,1,3,y"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "--duplicates last:load: lines 1 and 3 have no order by load: 'x' and 'y'; expected"
                + " ISO dates or times, or numbers");
    assertThatThrownBy(() -> lastBy(3, "a,1,2,7", "a,1,3,7.0", "a,1,3,6"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "--duplicates last:load: lines 1 and 2 differ and both have the greatest load '7'");
  }

  @Test
  void anEarlierTieDoesNotMatter() throws Exception {
    String[] rows = {"a,1,2,7", "a,1,3,7", "a,1,4,8"};
    assertThat(lines(lastBy(3, rows).rows(0, TestRecords.of(rows)))).isEqualTo("3");
  }

  @Test
  void keysRepeatOverSources() throws Exception {
    String[] first = {"a,1,2", "b,1,2"};
    String[] second = {"c,1,2", "a,1,3"};
    RowPass pass = pass(List.of(first, second));
    Duplicates found = Duplicates.find(pass, COLUMNS, DecimalMark.POINT, Policy.LAST);
    assertThat(lines(found.rows(0, TestRecords.of(first)))).isEqualTo("2");
    assertThat(lines(found.rows(1, TestRecords.of(second)))).isEqualTo("1 2");
    assertThatThrownBy(() -> Duplicates.findLastBy(pass, COLUMNS, DecimalMark.POINT, 1, "n"))
        .hasMessageContaining("line 1 of file 1 and line 2 of file 2 differ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void asAMapWouldDoIt(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    Map<String, Integer> first = new LinkedHashMap<>();
    Map<String, Integer> last = new HashMap<>();
    Map<String, Integer> same = new LinkedHashMap<>();
    for (int i = 1; i <= 500; i++) {
      String key = random.nextInt(200) + "," + random.nextInt(2);
      rows.add(key + "," + random.nextInt(3));
      first.putIfAbsent(key, i);
      last.put(key, i);
      same.putIfAbsent(rows.get(i - 1), i);
    }
    String[] text = rows.toArray(new String[0]);
    for (Map.Entry<Policy, Map<String, Integer>> expected :
        Map.of(Policy.FIRST, first, Policy.LAST, last, Policy.SAME, same).entrySet()) {
      Duplicates found =
          Duplicates.find(
              pass(List.<String[]>of(text)), COLUMNS, DecimalMark.POINT, expected.getKey());
      assertThat(lines(found.rows(0, TestRecords.of(text))))
          .as("seed %d %s", seed, expected.getKey())
          .isEqualTo(
              String.join(
                  " ",
                  expected.getValue().values().stream().sorted().map(String::valueOf).toList()));
    }
  }

  // What fits

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          a,1,2,x;b,1,2,x             # 0 0 0   #
          a,1,2,x;a,1,2,x             # 1 1 1   # SAME SUM
          a,1,2,x;a,1,3,x             # 1 1 0  # LAST FIRST SUM
          a,1,2,x;a,1,3,y             # 1 1 0 # SUM LAST
          a,1,2,2025-01;a,1,3,2025-02 # 1 1 0 # LAST_BY:3 SUM
          a,1,2,2025-01;a,1,3,2025-01 # 1 1 0  # LAST FIRST SUM
          a,1,2,7;a,1,3,8             # 1 1 0 # LAST_BY:3 SUM
          a,1,2,7;a,1,3,              # 1 1 0 # SUM LAST
          a,1,2,8;a,1,3,8;a,1,4,7     # 1 2 0 # SUM LAST
          a,1,2,7;a,1,2,7;b,1,2,7;b,1,3,8 # 2 2 1 # LAST_BY:3 SUM
          """)
  void whatFits(String rows, String counts, String choices) throws Exception {
    RepeatedKeys keys = RepeatedKeys.find(pass(List.<String[]>of(rows.split(";"))), COLUMNS);
    assertThat(keys.keys() + " " + keys.surplus() + " " + keys.sameKeys()).isEqualTo(counts);
    List<String> words =
        keys.fitting(List.of("customer", "month", "mrr", "load_version")).stream()
            .map(choice -> choice.policy() + (choice.column() < 0 ? "" : ":" + choice.column()))
            .toList();
    assertThat(String.join(" ", words)).isEqualTo(choices == null ? "" : choices);
  }

  @Test
  void aNumberOfAnotherNameDecidesNothing() throws Exception {
    RepeatedKeys keys =
        RepeatedKeys.find(pass(List.<String[]>of(new String[] {"a,1,2,7", "a,1,3,8"})), COLUMNS);
    assertThat(keys.fitting(List.of("customer", "month", "mrr", "seats")))
        .containsExactly(
            new RepeatedKeys.Choice(Policy.SUM, -1), new RepeatedKeys.Choice(Policy.LAST, -1));
  }

  @Test
  void examples() throws Exception {
    RepeatedKeys keys =
        RepeatedKeys.find(
            pass(List.<String[]>of(new String[] {"a,1,2", "b,1,2", "a,1, 2 ", "b,1,3"})), COLUMNS);
    assertThat(keys.example(true)).isEqualTo(new RepeatedKeys.Example(1, 3));
    assertThat(keys.example(false)).isEqualTo(new RepeatedKeys.Example(2, 4));
    assertThat(RepeatedKeys.find(visitor -> {}, COLUMNS).example(true)).isNull();
  }

  // The order of texts

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "1, 2, -1",
        "10, 9, 1",
        "1.50, 1.5, 0",
        "-3, 2, -1",
        "2025-06, 2025-06-01, 0",
        "2025-06-02, 2025-06-01 23:59, 1",
        "2025-06-01T02:00:00, 2025-06-01 02:00, 0",
        "2025-06-01T02:00:00Z, 2025-06-01 04:00:00+02:00, 0",
        "2025-06-01 02:00:00.123 UTC, 2025-06-01 02:00:00-0100, -1",
        "2025-06-01T02:00:00Z, 2025-06-01, -",
        "2025-06-31, 2025-06-01, -",
        "2025-06-01 25:00, 2025-06-01, -",
        "06/01/2025, 06/02/2025, -",
        "1, 2025-06-01, -",
        "v1, v2, -",
        "'', 1, -",
        "2025-13, 2025-12, -",
        "2025-06-01 02:00:00+99, 2025-06-01 02:00:00Z, -"
      })
  void orders(String one, String other, Integer order) {
    Integer compared = OrderedText.compare(one, other);
    assertThat(compared == null ? null : Integer.signum(compared)).isEqualTo(order);
    Integer reversed = OrderedText.compare(other, one);
    assertThat(reversed == null ? null : -Integer.signum(reversed)).isEqualTo(order);
  }

  private static Duplicates lastBy(int column, String... rows) throws InputException, IOException {
    return Duplicates.findLastBy(
        pass(List.<String[]>of(rows)), COLUMNS, DecimalMark.POINT, column, "load");
  }

  private static RowPass pass(List<String[]> sources) {
    return visitor -> {
      for (int i = 0; i < sources.size(); i++) {
        Records records = TestRecords.of(sources.get(i));
        while (records.next()) {
          visitor.row(i, records.line(), records.fields());
        }
      }
    };
  }

  private static String lines(Records records) throws IOException {
    List<String> lines = new ArrayList<>();
    while (records.next()) {
      lines.add(Long.toString(records.line()));
    }
    return String.join(" ", lines);
  }
}
