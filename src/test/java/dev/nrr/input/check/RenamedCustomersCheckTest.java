package dev.nrr.input.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.input.Inputs;
import dev.nrr.input.inspect.CheckRuns;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Source;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenamedCustomersCheckTest {

  private static String check(String gone, String begins, String goneIn) throws InputException {
    String text =
        "customer,month,mrr\n"
            + (gone + ",2025-01,100\n" + gone + ",2025-02," + goneIn + "\n")
            + (begins + ",2025-02,95\nOther,2025-01,7\nOther,2025-02,7\n");
    InputData.Book book = (InputData.Book) Inputs.of(text).read().content();
    Source source = new Source(0, "book.csv", InputStream::nullInputStream);
    List<InspectionFinding> found = new ArrayList<>();
    new RenamedCustomersCheck(book.book(), new BookPlaces(List.of(source), book.places()))
        .addTo(found);
    return CheckRuns.words(found.stream());
  }

  @ParameterizedTest
  @CsvSource({
    "Alder, Alder-EUR",
    "Alder-USD, Alder",
    "Alder, Alder (EUR)",
    "Acme Corp, Acme Corp 2",
    "Café, Café GmbH"
  })
  void isOneOfNearlyTheNameOfAnotherThatIsGone(String gone, String begins) throws InputException {
    assertThat(check(gone, begins, "0"))
        .isEqualTo(
            "warning renamed [4] 1 customer that begins where one of nearly its name is gone (--ids"
                + " FILE makes them one, FILE being id,customer): '%s' after '%s'",
            begins, gone);
  }

  @ParameterizedTest
  @CsvSource({
    "Alder, Alder-EUR, 50",
    "Alder, Aldermann, 0",
    "Alder, Birch-EUR, 0",
    "No, No 1, 0",
    "customer, customer 0001, 0",
    "Alder-USD, Alder-EUR, 0"
  })
  void isNoOther(String gone, String begins, String goneIn) throws InputException {
    assertThat(check(gone, begins, goneIn)).isEqualTo("nothing");
  }
}
