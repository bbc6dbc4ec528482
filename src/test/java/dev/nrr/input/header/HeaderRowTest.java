package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputException;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderRowTest {

  private static List<String> read(String text) throws IOException, InputException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = new Source(0, "book.csv", () -> new ByteArrayInputStream(bytes));
    try (RecordReader records = RecordReader.open(source, new RecordReader.Options(null, null))) {
      return HeaderRow.read(source, records, DateHeadersTest.columns(null));
    }
  }

  @Test
  void theFirstRecordIsTheHeaderWithoutOuterSpaces() throws IOException, InputException {
    assertThat(read("\n customer ,\"a, b\",,mrr\nA,1,2,3\n"))
        .containsExactly("customer", "a, b", "", "mrr");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # header              | refusal
          ''                    | book.csv: empty, expected a header and rows
          Acme,100,5            | book.csv:1:2: no header row: the first line holds the number '100'; expected the names of the columns
          customer,mrr,Customer | book.csv:1:3: two columns of one name: 'customer' and 'Customer'
          a b,A_B               | book.csv:1:2: two columns of one name: 'a b' and 'A_B'
          2025-01,2025-01       | book.csv:1:2: two columns of one name: '2025-01' and '2025-01'
          """)
  void whatIsNoHeaderIsRefused(String header, String refusal) throws IOException {
    assertThat(refusal(header)).isEqualTo(refusal);
  }

  @ParameterizedTest
  @CsvSource({
    "'customer,,', 'two empty headers'",
    "'customer,1/12/2024,11/2/2024', 'dates as written differ'",
    "'customer,2024,2025', 'years are dates'"
  })
  void whatOnlySeemsTwiceOrDataIsTaken(String header, String why) throws IOException {
    assertThat(refusal(header)).as(why).isEmpty();
  }

  private static String refusal(String header) throws IOException {
    try {
      read(header);
      return "";
    } catch (InputException refused) {
      assertThat(refused.cause()).isEqualTo(InputException.Cause.DATA);
      return String.join("\n", refused.problems().stream().map(Object::toString).toList());
    }
  }
}
