package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.prepare.HeaderSearch.Result;
import dev.nrr.input.prepare.HeaderSearch.Verdict;
import dev.nrr.input.request.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSearchTest {

  private record Options(long line, List<String> names) {}

  private static final Options NONE = new Options(0, List.of());

  @Test
  void linesAboveTheHeaderAreLeftOutAndTold() throws Exception {
    Result found =
        find(
            NONE,
            "MRR by customer",
            "Reporting period: 2024-12-01 to 2025-12-31",
            "\"Total MRR\",\"1,200\"",
            "",
            "customer,Dec-24,Dec-25",
            "Alder,1000,1200",
            "Birch,800,0");
    assertThat(found.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(TestRecords.read(found.records()))
        .containsExactly("5: customer|Dec-24|Dec-25", "6: Alder|1000|1200", "7: Birch|800|0");
    assertThat(TestRecords.words(found.notices()))
        .containsExactly(
            "lines-above-header 3: 3 lines above the header on line 5 left out, the first is 'MRR"
                + " by customer'");
  }

  @Test
  void aHeaderOnTheFirstLine() throws Exception {
    Result found = find(NONE, "customer,mrr", "a,1");
    assertThat(found.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(found.line()).isOne();
    assertThat(found.notices()).isEmpty();
    assertThat(TestRecords.read(found.records())).containsExactly("1: customer|mrr", "2: a|1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          ,MRR,MRR;customer,,;a,1,2        # TWO_LINES  # headers on two lines, 1 and 2: ,MRR,MRR and customer,,
          title;customer,mrr,;,,Dec 2024;a,1,2 # FOUND  #
          customer,MRR;Name,USD;a,1        # TWO_LINES  # headers on two lines, 1 and 2: customer,MRR and Name,USD
          customer,MRR;a,free;b,1          # TWO_LINES  # headers on two lines, 1 and 2: customer,MRR and a,free
          customer,MRR;a1,free;b,1         # FOUND      #
          customer,MRR;a,n/a;b,1           # FOUND      #
          customer,MRR;a,;b,1              # FOUND      #
          customer,MRR;a,free              # FOUND      #
          Kunde,Wert;a,1;customer,mrr;b,2  # ROWS_ABOVE # line 2 above the header looks like a row: a,1
          a,2024-12,1;b,2025-12,2          # NO_HEADER  # a,2024-12,1
          a,1                              # NO_HEADER  # a,1
          a,2024,1;b,2024,2                # NO_HEADER  # a,2024,1
          Kunde,2023,2024;a,1,2            # NONE_FITS  # Kunde,2023,2024
          Kunde,Jan 2024;a,1               # NONE_FITS  # Kunde,Jan 2024
          Kunde,Wert;a,1                   # NONE_FITS  # Kunde,Wert
          ''                               # EMPTY      #
          """)
  void verdicts(String text, Verdict verdict, String seen) throws Exception {
    Result found = find(NONE, text.split(";"));
    assertThat(found.verdict()).isEqualTo(verdict);
    assertThat(found.seen()).isEqualTo(seen == null ? "" : seen);
    if (verdict != Verdict.FOUND) {
      assertThat(TestRecords.read(found.records()))
          .isEqualTo(TestRecords.read(TestRecords.of(text.split(";"))));
      assertThat(found.notices()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          a,2024-12,1;b,2025-12,2              # customer,date,amount
          7,a,2024-01-01,2024-12-31,5;8,b,2024-01-01,,6 # amount,customer,start,end,column5
          a,x,2024-12,$1;b,y,2024-12,$2        # customer,column2,date,amount
          customer,MRR;Name,USD;a,1            # 1
          Kunde,Wert;a,1;customer,mrr;b,2      # 3
          """)
  void proposals(String text, String proposed) throws Exception {
    assertThat(String.join(",", find(NONE, text.split(";")).proposed())).isEqualTo(proposed);
  }

  @Test
  void aLineAskedFor() throws Exception {
    String[] text = {"x", "a,b", "", "\"c", "d\",e", "f,g"};
    Result found = find(new Options(4, List.of()), text);
    assertThat(found.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(TestRecords.read(found.records())).containsExactly("4: c\nd|e", "6: f|g");
    assertThat(TestRecords.words(found.notices()))
        .containsExactly(
            "lines-above-header 2: 2 lines above the header on line 4 left out, the first is 'x'");
    assertThat(find(new Options(1, List.of()), text).notices()).isEmpty();
    Result within = find(new Options(5, List.of()), text);
    assertThat(within.verdict()).isEqualTo(Verdict.NO_SUCH_LINE);
    assertThat(within.seen()).isEqualTo("no record begins on line 5, the next on line 6");
    assertThat(within.notices()).isEmpty();
    assertThat(find(new Options(9, List.of()), text).seen())
        .isEqualTo("no record begins on line 9, the file ends before it");
  }

  @Test
  void namesForAFileWithoutAHeader() throws Exception {
    Result found = find(new Options(0, List.of("customer", "mrr")), "a,1", "", "b,2");
    assertThat(found.verdict()).isEqualTo(Verdict.FOUND);
    assertThat(TestRecords.read(found.records()))
        .containsExactly("0: customer|mrr", "1: a|1", "3: b|2");
    assertThat(TestRecords.read(find(new Options(0, List.of("a")), "").records()))
        .containsExactly("0: a");
    assertThatThrownBy(() -> find(new Options(3, List.of("a")), "b"))
        .isInstanceOf(InputException.class)
        .hasMessage("--header-line and --header: give one of the two");
  }

  @Test
  void aSourceThatCannotBeReadIsNotEmpty() {
    assertThatThrownBy(() -> find(NONE, "\"customer,mrr")).hasMessageContaining("never ends");
  }

  @Test
  void onlyTheFirstTwentyRecords() throws Exception {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      text.add("note");
    }
    text.add("customer,mrr");
    assertThat(find(NONE, text.toArray(new String[0])).verdict()).isEqualTo(Verdict.NONE_FITS);
    Result asked = find(new Options(21, List.of()), text.toArray(new String[0]));
    assertThat(asked.verdict()).isEqualTo(Verdict.FOUND);
    text.remove(0);
    assertThat(find(NONE, text.toArray(new String[0])).aboveCount()).isEqualTo(19);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyRecordIsAHeaderARowOrTold(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> text = new ArrayList<>();
    List<String> some = List.of("", "note", "customer,mrr", "a,1", "b,x", ",,", "\"q\nr\",2");
    for (int i = random.nextInt(30); i >= 0; i--) {
      text.add(some.get(random.nextInt(some.size())));
    }
    String[] lines = text.toArray(new String[0]);
    Result found = find(NONE, lines);
    List<String> all = TestRecords.read(TestRecords.of(lines));
    int from = found.verdict() == Verdict.FOUND ? (int) found.aboveCount() : 0;
    assertThat(TestRecords.read(found.records()))
        .as("seed %d %s", seed, found.verdict())
        .isEqualTo(all.subList(from, all.size()));
  }

  private static Result find(Options options, String... lines) throws Exception {
    return HeaderSearch.find(
        TestRecords.of(lines),
        fields -> {
          List<String> names = Arrays.asList(fields);
          return names.contains("customer") && names.size() > 1 && !names.get(1).isEmpty();
        },
        options.line(),
        options.names());
  }
}
