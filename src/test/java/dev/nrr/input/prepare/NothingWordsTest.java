package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NULL",
        "null",
        "None",
        "NaN",
        "NaT",
        "N/A",
        "n/a",
        "\\N",
        "-",
        "–",
        "—",
        "--",
        "$ -   ",
        "-  €",
        "USD -",
        " - ",
        "#N/A",
        "<NA>",
        "\u2212",
        "\u00a0-\u00a0"
      })
  void wordsForNothing(String word) throws Exception {
    assertThat(NothingWords.isKnown(word)).isTrue();
    NothingWords words = new NothingWords(List.of(), List.of());
    assertThat(read(words, "a,\"" + word + "\",\"" + word + "\"")).containsExactly("1: a||" + word);
    assertThat(words.undecided()).singleElement().satisfies(t -> assertThat(t.line()).isOne());
    NothingWords zero = new NothingWords(List.of(word), List.of());
    assertThat(read(zero, "a,1,\"" + word + "\"")).containsExactly("1: a|1|0");
    NothingWords blank = new NothingWords(List.of(), List.of(word));
    assertThat(read(blank, "a,1,\"" + word + "\"")).containsExactly("1: a|1|");
    assertThat(zero.undecided()).isEmpty();
    assertThat(blank.undecided()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "12", "nullable", "x", "$-5", "(-)5", "-a-", "----", "USDA -", ""})
  void otherWordsStay(String word) throws Exception {
    assertThat(NothingWords.isKnown(word)).isFalse();
    NothingWords words = new NothingWords(List.of("-"), List.of("null"));
    assertThat(read(words, "a," + word + "," + word)).containsExactly("1: a|" + word + "|" + word);
    assertThat(words.notices()).isEmpty();
  }

  @Test
  void cellsAreCountedForEachWord() throws Exception {
    NothingWords words = new NothingWords(List.of("-", "free"), List.of("TBD", "999"));
    assertThat(
            read(
                words,
                "a,-,-",
                "b,TBD,Free",
                "c,NULL,$ -",
                "d,2024,tbd",
                "e,2024,999",
                "f",
                "g,,n/a",
                "h,null,N/A"))
        .containsExactly(
            "1: a||0",
            "2: b||0",
            "3: c||0",
            "4: d|2024|",
            "5: e|2024|",
            "6: f",
            "7: g||n/a",
            "8: h||N/A");
    assertThat(TestRecords.words(words.notices()))
        .containsExactly(
            "null-dates 1: 1 date '-' taken as no date",
            "null-dates 1: 1 date 'TBD' taken as no date",
            "null-dates 2: 2 dates 'NULL' taken as no date",
            "zero-words 2: 2 amounts '-' taken as 0 (--zero)",
            "zero-words 1: 1 amount 'Free' taken as 0 (--zero)",
            "null-words 1: 1 amount 'tbd' taken as blank (--null)",
            "null-words 1: 1 amount '999' taken as blank (--null)");
    assertThat(words.undecided()).containsExactly(new NothingWords.Tally("n/a", 2, 0, 7));
  }

  @Test
  void aWordIsOneOrTheOther() {
    assertThatThrownBy(() -> new NothingWords(List.of("-"), List.of("$ –")))
        .isInstanceOf(InputException.class)
        .hasMessage("--zero and --null: '-' is given to both");
  }

  private static List<String> read(NothingWords words, String... lines) throws SourceException {
    NothingWords.Ends none = new NothingWords.Ends(word -> false, false, -1);
    return TestRecords.read(
        words.rows(0, TestRecords.of(lines), new int[] {1}, new int[] {2}, none));
  }

  @Test
  void wordsThatEndWhatIsPaidAreZero() throws Exception {
    NothingWords words = new NothingWords(List.of(), List.of());
    Records rows =
        words.rows(
            0,
            TestRecords.of("A,x,Cancelled", "B,x,12", "C,x,other", "D,x,null"),
            new int[] {1},
            new int[] {2},
            new NothingWords.Ends("cancelled"::equals, true, -1));
    assertThat(TestRecords.read(rows))
        .containsExactly("1: A|x|0", "2: B|x|12", "3: C|x|other", "4: D|x|null");
    assertThat(TestRecords.words(words.notices()))
        .containsExactly(
            "end-words 1: 1 amount 'Cancelled' taken as 0: nothing is paid from then on");
    TestRecords.read(
        words.rows(
            0,
            TestRecords.of("A,x,Cancelled", "B,x,cancelled 2"),
            new int[] {1},
            new int[] {2},
            new NothingWords.Ends("cancelled"::equals, false, -1)));
    assertThat(words.undecided()).extracting(NothingWords.Tally::word).contains("Cancelled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ongoing", "Present", "0000-00-00", "1970-01-01T00:00:00Z", "1900-01-01 00:00:00"})
  void anEndDateMayBeNone(String word) throws Exception {
    NothingWords words = new NothingWords(List.of(), List.of());
    NothingWords.Ends ends = new NothingWords.Ends(text -> false, false, 1);
    Records rows =
        words.rows(
            0,
            TestRecords.of("A," + word + ",5", "B,2024-01-01,5", "C"),
            new int[] {1},
            new int[] {2},
            ends);
    assertThat(TestRecords.read(rows)).containsExactly("1: A||5", "2: B|2024-01-01|5", "3: C");
    assertThat(TestRecords.words(words.notices()))
        .containsExactly("null-dates 1: 1 date '" + word + "' taken as no date");
  }
}
