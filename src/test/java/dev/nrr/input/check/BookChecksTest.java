package dev.nrr.input.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.input.Inputs;
import dev.nrr.input.inspect.CheckRuns;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Source;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookChecksTest {

  /** One check of a book. */
  private interface BookCheck {
    void find(RevenueBook book, BookPlaces places, List<InspectionFinding> found);
  }

  /** Amounts of one customer from 2025-01 on, by month; a dash for a month without a row. */
  private static String run(BookCheck check, String amounts) throws InputException {
    StringBuilder text = new StringBuilder("customer,month,mrr\n");
    String[] months = amounts.split(" ");
    for (int i = 0; i < months.length; i++) {
      String month = ",2025-0" + (i + 1) + ",";
      text.append("Other").append(month).append("7\n");
      text.append(months[i].equals("-") ? "" : "A" + month + months[i] + "\n");
    }
    return findings(check, text.toString());
  }

  private static String findings(BookCheck check, String text) throws InputException {
    InputData.Book book = (InputData.Book) Inputs.of(text).read().content();
    Source source = new Source(0, "book.csv", InputStream::nullInputStream);
    List<InspectionFinding> found = new ArrayList<>();
    check.find(book.book(), new BookPlaces(List.of(source), book.places()), found);
    return CheckRuns.words(found.stream());
  }

  /** What is seen of neighbouring dates, as far as these checks tell it. */
  private static BookCheck neighbours(String... checks) {
    return (book, places, found) -> {
      BookChecks.neighbours(book, places, found);
      found.removeIf(finding -> !List.of(checks).contains(finding.check()));
    };
  }

  private static void smallBase(
      RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    BookChecks.smallBase(book, found);
  }

  @ParameterizedTest
  @CsvSource({
    "5 5 5, nothing",
    "0 5 5, nothing",
    "5 0 0, nothing",
    "5 0 5, [7] 1 customer - A at 2025-03",
    "5 0 5 0 5, [7] 1 customer - A at 2025-03",
    "5 0 0 6, [9] 1 customer - A at 2025-04"
  })
  void reactivations(String amounts, String finds) throws InputException {
    assertThat(run(neighbours("reactivation"), amounts))
        .isEqualTo(
            message(
                finds,
                "warning reactivation",
                "that stopped paying and came back (--reactivation and --interrupted say what of"
                    + " it counts)"));
  }

  /** {@code PLACES COUNT - EXAMPLE} with the words of the check between. */
  private static String message(String finds, String check, String words) {
    String[] parts = finds.split(" - ");
    return parts.length == 1 ? finds : check + " " + parts[0] + " " + words + ": " + parts[1];
  }

  @ParameterizedTest
  @CsvSource({
    "100 999, nothing",
    "100 1000, outlier",
    "100 1149, outlier",
    "100 1150, annual-as-monthly",
    "100 1250, annual-as-monthly",
    "100 1251, outlier",
    "1200 100, annual-as-monthly",
    "5000 100, outlier",
    "0 100, nothing",
    "100 0, nothing"
  })
  void jumps(String amounts, String check) throws InputException {
    String example = ": A from " + amounts.replace(" ", " to ");
    String words =
        check.equals("outlier")
            ? "ten times its neighbour or more"
            : "about twelve times its neighbour, as if a year's stood among months'";
    assertThat(run(neighbours("annual-as-monthly", "outlier"), amounts))
        .isEqualTo(
            check.equals("nothing")
                ? check
                : "warning " + check + " [5] 1 amount " + words + example);
  }

  @Test
  void jumpsOfManyCustomersAreCountedTogether() throws InputException {
    StringBuilder text = new StringBuilder("customer,month,mrr\n");
    for (int i = 30_000; i > 10_000; i--) {
      text.append("C").append(i).append(",2025-01,100\n");
      text.append("C").append(i).append(i % 2 == 0 ? ",2025-02,1000\n" : ",2025-02,100\n");
    }
    assertThat(findings(neighbours("outlier"), text.toString()))
        .isEqualTo(
            "warning outlier [39999 39995 39991 39987 39983] 10000 amounts ten times its neighbour"
                + " or more, such as C10002 from 100 to 1000");
  }

  @ParameterizedTest
  @CsvSource({
    "5 5 5, nothing",
    "5 - 5, [6] 1 gap - A has no row at 2025-02",
    "5 0 5, nothing",
    "5 - 0, nothing",
    "5 - - 5, nothing"
  })
  void gaps(String amounts, String finds) throws InputException {
    assertThat(run(neighbours("gap-month"), amounts))
        .isEqualTo(
            message(
                finds,
                "warning gap-month",
                "of one date in a customer's history, counted as no revenue"));
  }

  @ParameterizedTest
  @CsvSource({"0 0, 3", "- 0, 4", "0 5, 0", "5 0, 0"})
  void trials(String amounts, long line) throws InputException {
    assertThat(run(BookChecks::trials, amounts))
        .isEqualTo(
            line == 0
                ? "nothing"
                : "info trial-free [" + line + "] 1 customer at 0 throughout, in no cohort: A");
  }

  @Test
  void aBaseIsSmallBelowTwentyPayingCustomersAtTheLastDate() throws InputException {
    StringBuilder text = new StringBuilder("customer,month,mrr\n");
    for (int i = 0; i < 20; i++) {
      text.append("C").append(i).append(",2025-01,1\n");
      text.append("C").append(i).append(",2025-02,1\n");
    }
    assertThat(findings(BookChecksTest::smallBase, text.toString())).isEqualTo("nothing");
    assertThat(
            findings(
                BookChecksTest::smallBase, text.toString().replace("C9,2025-02,1", "C9,2025-02,0")))
        .isEqualTo(
            "warning small-base [] 19 paying customers at 2025-02, fewer than 20: one of them can"
                + " make the ratio");
  }

  @Test
  void aBookWithoutDatesIsCountedAtItsStart() throws InputException {
    assertThat(findings(BookChecksTest::smallBase, "customer,starting,ending\nA,1,0\nB,0,1\n"))
        .isEqualTo(
            "warning small-base [] 1 paying customer at the start, fewer than 20: one of them can"
                + " make the ratio");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # customers            | finds
          Acme/Bolt              | nothing
          Acme/ACME              | [2] 1 customer - 'Acme' beside 'ACME'
          Acme/ACME/acme         | [2 4] 2 customers - 'Acme' beside 'ACME'
          Big  Co/Big Co/big co  | [3 4] 2 customers - 'Big Co' beside 'Big  Co'
          ＡＣＭＥ/Acme            | [2] 1 customer - 'ＡＣＭＥ' beside 'Acme'
          ß/Ä/ä/ö                | [4] 1 customer - 'ä' beside 'Ä'
          Acme Inc/Acme, Inc     | nothing
          """)
  void namesThatDifferInFormOnly(String customers, String finds) throws InputException {
    StringBuilder text = new StringBuilder("customer,month,mrr\n");
    for (String name : customers.split("/")) {
      text.append('"').append(name).append("\",2025-01,5\n");
    }
    String many = finds.contains("2 customers") ? ", such as " : ": ";
    String[] parts = finds.split(" - ");
    assertThat(findings(BookChecks::nearNames, text.toString()))
        .isEqualTo(
            parts.length == 1
                ? finds
                : "warning near-dup-id "
                    + parts[0]
                    + " that but for case, spaces or Unicode form is another"
                    + many
                    + parts[1]);
  }
}
