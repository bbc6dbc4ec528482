package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenamedCustomersTest {

  @Test
  void chainsAreFollowedAndRowsCounted() throws Exception {
    RenamedCustomers ids =
        read("Customer,note,ID", "b,,a", "c,,b", "c,itself,c", "\"D, E\",,d", "y,,x");
    assertThat(
            TestRecords.read(
                ids.rows(TestRecords.of("1, a ,x", "2,b", "3,c", "4,d", "5,A", "6", "7,a"), 1)))
        .containsExactly("1: 1|c|x", "2: 2|c", "3: 3|c", "4: 4|D, E", "5: 5|A", "6: 6", "7: 7|c");
    assertThat(TestRecords.words(ids.notices()))
        .containsExactly(
            "customers-renamed 4: 4 rows of 3 ids stand under the customer that ids.csv names",
            "ids-unused 1: 1 id of ids.csv in no row, the first is 'x'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          id,customer;a,b;a,c        # ids.csv:3: 'a' already has a customer on line 2
          id,customer;a,b;;a,b       # ids.csv:4: 'a' already has a customer on line 2
          id,customer;x,b;b,c;c,b    # ids.csv:3: a loop: 'b' is 'c' is 'b'
          id,customer;a,b;b,a        # ids.csv:2: a loop: 'a' is 'b' is 'a'
          id,customer;a,             # ids.csv:2: customer is blank
          id,customer;,a             # ids.csv:2: id is blank
          id,customer;a              # ids.csv:2: 1 field, the header has 2
          old,new;a,b                # ids.csv:1: expected the header id,customer; found: old,new
          ''                         # ids.csv: empty, expected the header id,customer and rows
          id,customer;"a             # ids.csv:2: a quoted field that never ends; the file may be cut
          """)
  void filesThatCannotBeUsed(String file, String message) {
    assertThatThrownBy(() -> read(file.split(";")))
        .isInstanceOfSatisfying(
            InputException.class, e -> assertThat(e.problems().get(0)).hasToString(message));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anyOrderOfLinesGivesTheEndOfTheChain(long seed) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < 200; i++) {
      lines.add(i + "," + i / 2);
    }
    Collections.shuffle(lines, new Random(seed));
    lines.add(0, "id,customer");
    RenamedCustomers ids = read(lines.toArray(new String[0]));
    assertThat(TestRecords.read(ids.rows(TestRecords.of("199", "7", "0", "200"), 0)))
        .as("seed %d", seed)
        .containsExactly("1: 0", "2: 0", "3: 0", "4: 200");
  }

  private static RenamedCustomers read(String... lines) throws InputException {
    return RenamedCustomers.read(TestRecords.source(0, "ids.csv", String.join("\n", lines)));
  }
}
