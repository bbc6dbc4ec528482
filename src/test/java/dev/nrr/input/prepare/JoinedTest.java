package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.JoinFile;
import dev.nrr.input.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinedTest {

  private static final Source MAIN = TestRecords.source(0, "arr.csv", "");
  private static final List<String> OWN = List.of("Account", "arr", "segment");

  @Test
  void columnsComeBehindTheRows() throws Exception {
    Joined joined =
        read("accounts.csv", "parent,account,Segment", "G,\"a\",SMB", " H , b ,", "I,c,Big");
    assertThat(joined.headers(OWN))
        .containsExactly("Account", "arr", "segment", "parent", "accounts.Segment");
    assertThat(
            TestRecords.read(
                joined.rows(
                    MAIN, TestRecords.of(" a ,1,x", "", "b,2,y", "a,3,z"), OWN, row -> true)))
        .containsExactly("1: a|1|x|G|SMB", "3: b|2|y|H|", "4: a|3|z|G|SMB");
    joined.finish();
    assertThat(TestRecords.words(joined.notices(OWN)))
        .containsExactly(
            "join-columns 1: the rows have columns of the same name, so those of x/accounts.csv are"
                + " accounts.Segment");
  }

  @Test
  void rowsOfNoMatchMustCarryNoMoney() throws Exception {
    Joined joined = read("accounts.csv", "account,parent", "a,G");
    List<String> own = List.of("account", "arr");
    assertThat(
            TestRecords.read(
                joined.rows(
                    MAIN, TestRecords.of("a,1", "b,0", "a"), own, row -> !row[1].equals("0"))))
        .containsExactly("1: a|1|G", "2: b|0|", "3: a|G");
    joined.finish();
    assertThat(TestRecords.words(joined.notices(own)))
        .containsExactly("join-unmatched 1: 1 row without money has no match in x/accounts.csv");
    TestRecords.read(joined.rows(MAIN, TestRecords.of("A,1", ",2"), own, row -> true));
    assertThatThrownBy(joined::finish)
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems().stream().map(Object::toString))
                    .containsExactly(
                        "arr.csv:1:1: 'A' is not in x/accounts.csv",
                        "arr.csv:2:1: no key to join x/accounts.csv by"))
        .hasMessage("2 rows with money have no match in x/accounts.csv, nothing computed");
  }

  @Test
  void aRecordTooLongStaysTooLong() throws Exception {
    Joined joined = read("p.csv", "account,parent", "a,G");
    assertThat(
            TestRecords.read(
                joined.rows(MAIN, TestRecords.of("a,1,2"), List.of("account", "arr"), row -> true)))
        .containsExactly("1: a|1|2|G");
  }

  @Test
  void twoNamedColumnsAndSourcesOfOtherOrder() throws Exception {
    Joined joined = read("p.csv:arr=amount", "account,amount", "a,1", "a,2");
    assertThat(joined.headers(List.of("arr", "id"))).containsExactly("arr", "id", "account");
    assertThat(
            TestRecords.read(
                joined.rows(MAIN, TestRecords.of("2,x"), List.of("arr", "id"), row -> true)))
        .containsExactly("1: 2|x|a");
    assertThat(
            TestRecords.read(
                joined.rows(MAIN, TestRecords.of("x,1"), List.of("id", "arr"), row -> true)))
        .containsExactly("1: x|1|a");
  }

  @Test
  void theOneSharedColumnThatIsUnique() throws Exception {
    Joined joined = read("p.csv", "account,segment", "a,x", "b,x");
    assertThat(joined.headers(OWN)).containsExactly("Account", "arr", "segment", "p.segment");
    assertThat(joined.prefixed(OWN)).containsExactly("p.segment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          p.csv     # account,x;a,1;b,2;a,3 # x/p.csv:4:1: account 'a' already stands on line 2; a key to join on stands once
          p.csv     # account,x;a,1;,2      # x/p.csv:3:1: 'account' is blank
          p.csv:account # account,x;a,1;a,2 # x/p.csv:3:1: account 'a' already stands on line 2; a key to join on stands once
          p.csv     # account,x;a           # x/p.csv:2: 1 field, the header has 2
          p.csv     # ''                    # x/p.csv: empty, expected a header and rows
          p.csv     # id,x;a,1              # --join x/p.csv: no column in both; the rows have: Account, arr, segment; the file has: id, x; name two with --join x/p.csv:LEFT=RIGHT
          p.csv     # account,segment;a,x;b,y # --join x/p.csv: several columns could be joined on: account, segment; name one with --join x/p.csv:account
          p.csv:no  # account,x;a,1         # --join x/p.csv: no column 'no'; found: Account, arr, segment
          p.csv:arr # account,x;a,1         # --join x/p.csv: no column 'arr'; found: account, x
          """)
  void tablesThatCannotBeJoined(String value, String file, String message) {
    assertThatThrownBy(() -> read(value, file.split(";")).headers(OWN))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems().isEmpty() ? e.summary() : e.problems().get(0).toString())
                    .isEqualTo(message));
  }

  @ParameterizedTest
  @CsvSource({
    "a.csv, a.csv, ,",
    "a.csv:id, a.csv, id, id",
    "a.csv:id = no, a.csv, id, no",
    "C:\\a.csv, C:\\a.csv, ,",
    "C:\\a.csv:id, C:\\a.csv, id, id",
    "real:file, real:file, ,",
    "a:b/c.csv, a:b/c.csv, ,"
  })
  void values(String value, String file, String left, String right) throws InputException {
    assertThat(JoinFile.parse(value, name -> name.equals("real:file")))
        .isEqualTo(new JoinFile(file, left, right));
  }

  @ParameterizedTest
  @CsvSource({"a.csv:", "a.csv:=b", "a.csv:a="})
  void valuesWithoutAColumn(String value) {
    assertThatThrownBy(() -> JoinFile.parse(value, name -> false))
        .hasMessage("--join " + value + ": expected FILE, FILE:COLUMN or FILE:LEFT=RIGHT");
  }

  private static Joined read(String value, String... lines) throws InputException {
    JoinFile file = JoinFile.parse("x/" + value, name -> false);
    return Joined.read(TestRecords.source(0, file.file(), String.join("\n", lines)), file);
  }
}
