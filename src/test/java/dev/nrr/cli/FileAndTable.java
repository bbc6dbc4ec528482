package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.Tables;
import dev.nrr.warehouse.TypedBook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Questions asked of a file and of a table with the same rows. */
final class FileAndTable {

  private final Path temp;

  /**
   * Rows of a book.
   *
   * @param text as a file has them
   * @param statements that make a table of them
   */
  record Rows(String text, String... statements) {}

  FileAndTable(Path temp) {
    this.temp = temp;
  }

  /** A question with more words, about a place. */
  Cli.Run run(String question, List<String> more) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    words.addAll(more);
    words.addAll(List.of("--format", "json", "--config", "none"));
    return new Cli().in(temp).run(words.toArray(new String[0]));
  }

  /** What a run prints but for where its figures come from. */
  static String figures(Cli.Run run) {
    ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(run.out());
    document.remove(List.of("tool", "input", "baseline"));
    return document.toPrettyString();
  }

  private static String withoutLines(Cli.Run run) {
    return figures(run).replaceAll(" \\(first on line \\d+\\)", "");
  }

  /** Either the table gives what the file gives, or it is refused, which is rare. */
  void giveTheSame(String shape, int books, List<String> questions, LongFunction<Rows> book)
      throws Exception {
    int answered = 0;
    int refused = 0;
    for (long seed = 0; seed < books; seed++) {
      Rows rows = book.apply(seed);
      Path file = Files.writeString(temp.resolve("book" + seed + ".csv"), rows.text());
      List<String> table = new Tables(temp).made("book" + seed, rows.statements());
      for (String question : questions) {
        String words = question + " --shape " + shape;
        Cli.Run one = run(words, List.of(file.toString()));
        Cli.Run other = run(words, table);
        String told = "seed " + seed + ", " + question + ": " + one.err() + " / " + other.err();
        if (other.code() <= 1) {
          assertThat(one.code()).as(told).isEqualTo(other.code());
          assertThat(withoutLines(other)).as(told).isEqualTo(withoutLines(one));
          answered++;
        } else {
          assertThat(other.code()).as(told).isIn(2, 3);
          refused += one.code() <= 1 ? 1 : 0;
        }
      }
    }
    assertThat(answered).isGreaterThan(books * 3);
    assertThat(refused).isLessThan(books);
  }

  /** A question with the options of a book, about a place. */
  private Cli.Run run(String question, TypedBook book, List<String> place) {
    List<String> more = new ArrayList<>(book.options());
    more.addAll(place);
    return run(question, more);
  }

  /** What a run says but for lines to try. */
  private static String told(Cli.Run run, String name) {
    return run.err().replaceAll("(?m)^try: .*\n", "").replace(name, "BOOK");
  }

  /** The table says what the file says, in figures and in words; how many questions it answers. */
  int answerTheSame(TypedBook book, List<String> questions) throws Exception {
    String file = book.write(temp).toString();
    List<String> table = new Tables(temp).of(book);
    int answered = 0;
    for (String question : questions) {
      Cli.Run one = run(question, book, List.of(file));
      Cli.Run other = run(question, book, table);
      String told = question + " of " + book.name();
      assertThat(other.code()).as(told + ": " + one.err() + other.err()).isEqualTo(one.code());
      if (one.code() <= 1) {
        assertThat(figures(other)).as(told).isEqualTo(figures(one));
        answered++;
      }
      assertThat(told(other, book.name())).as(told).isEqualTo(told(one, file));
    }
    return answered;
  }

  /** The table gives what the file gives, or is refused; whether it is. */
  boolean isRefusedOrTheSame(TypedBook book, String question) throws Exception {
    String file = book.write(temp).toString();
    Cli.Run other = run(question, book, new Tables(temp).of(book));
    assertThat(other.code()).as(other.err()).isIn(0, 1, 3);
    if (other.code() > 1) {
      return true;
    }
    Cli.Run one = run(question, book, List.of(file));
    assertThat(one.code()).as(book.name() + one.err()).isEqualTo(other.code());
    assertThat(figures(other)).as(book.name()).isEqualTo(figures(one));
    return false;
  }

  /** A table {@code t} of these rows. */
  List<String> table(String name, String columns, String... rows) throws Exception {
    List<String> statements = new ArrayList<>(List.of("CREATE TABLE t (" + columns + ")"));
    for (String row : rows) {
      statements.add("INSERT INTO t VALUES (" + row + ")");
    }
    return new Tables(temp).made(name, statements.toArray(new String[0]));
  }
}
