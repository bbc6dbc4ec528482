package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --where} on a column of very many values: what the file gives, or a refusal. */
class EngineFilterTest {

  private static final int MANY = 2100;

  private static final String COLUMNS =
      "\"customer\" VARCHAR(40), \"month_end\" DATE, \"mrr\" DECIMAL(18,2), \"note\" VARCHAR(40)";

  @TempDir private Path temp;

  private List<String> file = List.of();
  private List<String> table = List.of();

  @BeforeEach
  void make() throws Exception {
    StringBuilder text = new StringBuilder("customer,month_end,mrr,note\n");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      for (String month : List.of("2024-01-31", "2024-02-29")) {
        String note = i % 50 == 0 ? "" : "n" + i + (i % 3 == 0 ? " O'Neil" : "");
        note = i == 7 && month.endsWith("29") ? " n7 " : note;
        note = i == 8 ? "n7" : note;
        String cells = ("c" + i + "," + month + "," + (10 + i) + "," + note);
        text.append(cells).append('\n');
        String literal = note.isEmpty() ? "NULL" : "'" + note.replace("'", "''") + "'";
        values.add("'c" + i + "', DATE '" + month + "', " + (10 + i) + ", " + literal);
      }
    }
    file = List.of(Files.writeString(temp.resolve("many.csv"), text).toString());
    String all = String.join("), (", values);
    table = new FileAndTable(temp).table("many", COLUMNS, all);
  }

  @Test
  void findsWhatIsWrittenAsItIsAskedFor() {
    for (String filter :
        List.of(
            "note=n7",
            "note!=n7",
            "note=n7 --where note=n9~O'Neil",
            "note!=n7 --where note!=n11 --where customer!=c3",
            "customer=c5 --where customer=c6")) {
      List<String> words = new ArrayList<>();
      for (String word : ("calc --where " + filter).split(" ")) {
        words.add(word.replace('~', ' '));
      }
      Cli.Run one = run(words, file);
      Cli.Run other = run(words, table);
      assertThat(one.code()).as(one.err()).isZero();
      assertThat(other.code()).as(other.err()).isZero();
      assertThat(FileAndTable.figures(other)).isEqualTo(FileAndTable.figures(one));
    }
  }

  @Test
  void refusesWhatNoRowHasAndWhatCannotBeToldThatWay() {
    Cli.Run none = run(List.of("calc", "--where", "customer=C5"), table);
    assertThat(none.err()).contains("--where: no row has customer 'C5'", "at least 1990 more");
    assertThat(none.code()).isEqualTo(3);
    Cli.Run blank = run(List.of("calc", "--where", "note="), table);
    assertThat(blank.err()).contains("column 'note' has 2000 values or more", "--read rows");
    assertThat(blank.code()).isEqualTo(3);
  }

  private Cli.Run run(List<String> words, List<String> place) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of("--format", "json", "--config", "none"));
    all.addAll(place);
    return new Cli().in(temp).run(all.toArray(new String[0]));
  }
}
