package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedLinesTest {

  @Test
  void linesQuotedAsAWholeAreSplitAgain() throws SourceException {
    QuotedLines lines =
        of("\"customer,month,mrr\"", "\"Ada,2024-12,100\"", "", "\"\"\"B, C\"\", 2025-12 ,90\"");
    assertThat(TestRecords.read(lines.records()))
        .containsExactly("1: customer|month|mrr", "2: Ada|2024-12|100", "4: B, C|2025-12|90");
    assertThat(lines.found()).isTrue();
    assertThat(TestRecords.words(lines.notices()))
        .containsExactly(
            "quoted-lines 1: every line is one quoted field that holds a whole record; each was"
                + " split again");
  }

  @Test
  void anotherDelimiterWithinIsFound() throws SourceException {
    assertThat(TestRecords.read(of("\"a;b\"", "\"1,5;2\"").records()))
        .containsExactly("1: a|b", "2: 1,5|2");
  }

  @Test
  void otherFilesStayAsTheyAre() throws SourceException {
    for (String[] text :
        List.of(
            new String[] {"a,b", "\"1,2\""},
            new String[] {"\"a,b\"", "1,2"},
            new String[] {"\"a,b\"", "\"1,2,3\""},
            new String[] {"\"a,b\""},
            new String[] {"a", "1", "2"},
            new String[] {"\"a,b\"", "\"1,\"\"2\""},
            new String[] {})) {
      QuotedLines lines = of(text);
      assertThat(TestRecords.read(lines.records()))
          .isEqualTo(TestRecords.read(TestRecords.of(text)));
      assertThat(lines.found()).isFalse();
      assertThat(lines.notices()).isEmpty();
    }
  }

  @Test
  void laterLinesThatDifferAreLeftOrRefused() throws SourceException {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      text.add("\"a,b\"");
    }
    text.add("c,d");
    text.add("\"e,f,\"");
    text.add("g");
    text.add("\"h,\"\"i\"");
    Records records = of(text.toArray(new String[0])).records();
    for (int i = 0; i < 20; i++) {
      assertThat(records.next()).isTrue();
    }
    assertThat(records.next()).isTrue();
    assertThat(records.fields()).containsExactly("c", "d");
    assertThat(records.next()).isTrue();
    assertThat(records.fields()).containsExactly("e", "f", "");
    assertThat(records.next()).isTrue();
    assertThat(records.fields()).containsExactly("g");
    assertThatThrownBy(records::next)
        .isInstanceOfSatisfying(SourceException.class, e -> assertThat(e.line()).isEqualTo(24))
        .hasMessageContaining("quotes that do not match");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void quotingAsAWholeLosesNothing(long seed) throws SourceException {
    Random random = new Random(seed);
    List<String> plain = new ArrayList<>();
    List<String> quoted = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<String> fields = new ArrayList<>();
      for (int j = 0; j < 3; j++) {
        String text = List.of("a", "", "x\"y", "1,5", "two words", "\"").get(random.nextInt(6));
        boolean bare = text.indexOf('"') < 0 && text.indexOf(',') < 0;
        fields.add(bare ? text : "\"" + text.replace("\"", "\"\"") + "\"");
      }
      plain.add(String.join(",", fields));
      quoted.add("\"" + plain.get(i).replace("\"", "\"\"") + "\"");
    }
    assertThat(TestRecords.read(of(quoted.toArray(new String[0])).records()))
        .as("seed %d", seed)
        .isEqualTo(TestRecords.read(TestRecords.of(plain.toArray(new String[0]))));
  }

  private static QuotedLines of(String... lines) throws SourceException {
    RecordReader records = TestRecords.of(lines);
    return QuotedLines.of(records, records.dialect().delimiter());
  }
}
