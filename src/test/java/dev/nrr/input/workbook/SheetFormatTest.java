package dev.nrr.input.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetFormatTest {

  private static final RecordReader.Options FOUND = new RecordReader.Options(null, null);
  private static final Predicate<List<String[]>> HEADER =
      rows -> rows.stream().anyMatch(cells -> Arrays.asList(cells).contains("customer"));

  private static Source book(Consumer<org.dhatim.fastexcel.Workbook> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook book =
        new org.dhatim.fastexcel.Workbook(bytes, "test", "1.0")) {
      content.accept(book);
    }
    byte[] all = bytes.toByteArray();
    return new Source(0, "book.xlsx", () -> new ByteArrayInputStream(all));
  }

  private static List<String> read(Source source, @Nullable String sheet)
      throws InputException, IOException {
    SheetFormat format = SheetFormat.of(source, sheet, HEADER);
    List<String> read = new ArrayList<>();
    try (Table table = format.open(source, FOUND)) {
      while (table.next()) {
        read.add(table.line() + ": " + String.join("|", table.fields()));
      }
      assertThat(table.written()).isEqualTo("workbook, sheet '" + format.sheet() + "'");
      assertThat(table.encoding().charset().name()).isEqualTo("UTF-8");
    }
    return read;
  }

  private static Worksheet table(org.dhatim.fastexcel.Workbook book, String name) {
    Worksheet sheet = book.newWorksheet(name);
    sheet.value(0, 0, "customer");
    sheet.value(0, 1, "mrr");
    sheet.value(1, 0, name);
    sheet.value(1, 1, 1);
    return sheet;
  }

  @Test
  void onlyThePartWithAnythingInItIsRead() throws Exception {
    Source source =
        book(
            book -> {
              var sheet = book.newWorksheet("Book");
              sheet.value(1, 1, "Title");
              sheet.value(3, 1, "customer");
              sheet.value(3, 3, "mrr");
              sheet.value(4, 1, "A");
              sheet.value(4, 2, true);
              sheet.value(4, 3, new BigDecimal("1.5"));
              sheet.value(5, 4, " ");
              sheet.value(6, 1, "B");
            });
    assertThat(read(source, null))
        .containsExactly("2: Title||", "4: customer||mrr", "5: A|true|1.5", "7: B||");
    SheetFormat format = SheetFormat.of(source, null, HEADER);
    assertThat(format.label("book.xlsx")).isEqualTo("book.xlsx!Book");
    assertThat(format.place(5, 3)).isEqualTo("D5");
    assertThat(format.place(5, 0)).isEqualTo("5");
    assertThat(format.name()).isEqualTo("xlsx");
    assertThat(format.notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, A", "26, Z", "27, AA", "52, AZ", "703, AAA", "16384, XFD"})
  void columnsHaveLetters(int column, String letters) {
    assertThat(SheetFormat.letters(column)).isEqualTo(letters);
  }

  @Test
  void theSheetThatFitsIsTaken() throws Exception {
    Source source =
        book(
            book -> {
              book.newWorksheet("Empty");
              book.newWorksheet("Notes").value(0, 0, "hello");
              table(book, "Data");
              table(book, "Old").setVisibilityState(VisibilityState.HIDDEN);
            });
    assertThat(read(source, null)).containsExactly("1: customer|mrr", "2: Data|1");
    assertThat(SheetFormat.of(source, null, HEADER).notices().get(0).message())
        .isEqualTo("sheet 'Data' of 4 sheets is read");
    for (String name : List.of("Old", " old", "4")) {
      assertThat(read(source, name)).containsExactly("1: customer|mrr", "2: Old|1");
    }
    assertThatThrownBy(() -> read(source, "Dat"))
        .hasMessage(
            "--sheet: no sheet 'Dat' in book.xlsx, did you mean 'Data'?; found: Empty, Notes,"
                + " Data, Old");
  }

  @Test
  void severalThatFitAreRefused() throws Exception {
    Source two =
        book(
            book -> {
              table(book, "One");
              table(book, "Two");
            });
    assertThatThrownBy(() -> read(two, null))
        .isInstanceOfSatisfying(
            InputException.class,
            refused -> {
              assertThat(refused.problems().get(0).toString())
                  .isEqualTo("book.xlsx: several sheets that fit: One, Two");
              assertThat(refused.suggestions().get(1).arguments())
                  .containsExactly("--sheet", "Two");
            });
    Source none =
        book(
            book -> {
              book.newWorksheet("A").value(0, 0, "x");
              book.newWorksheet("B").value(0, 0, "y");
            });
    assertThatThrownBy(() -> read(none, null))
        .isInstanceOfSatisfying(
            InputException.class,
            refused ->
                assertThat(refused.problems().get(0).toString())
                    .isEqualTo("book.xlsx: no sheet has columns that are known: A, B"));
    Source empty = book(book -> book.newWorksheet("A"));
    assertThatThrownBy(() -> read(empty, null))
        .isInstanceOfSatisfying(
            InputException.class,
            refused ->
                assertThat(refused.problems().get(0).toString())
                    .isEqualTo("book.xlsx: no sheet with anything in it"));
  }

  @Test
  void hiddenRowsAreReadAndTold() throws Exception {
    Source source =
        book(
            book -> {
              table(book, "Data").hideRow(1);
            });
    assertThat(read(source, null)).hasSize(2);
    assertThat(SheetFormat.of(source, null, HEADER).notices().get(0).message())
        .isEqualTo("1 hidden row of the sheet is read like others");
  }

  @Test
  void formulasNobodyCalculatedAreRefused() throws Exception {
    Source source =
        book(
            book -> {
              table(book, "Data").formula(2, 1, "SUM(B2)");
            });
    assertThatThrownBy(() -> read(source, null))
        .isInstanceOfSatisfying(
            InputException.class,
            refused ->
                assertThat(refused.problems().get(0).toString())
                    .startsWith("book.xlsx!Data: formulas without values"));
  }

  @Test
  void aDamagedWorkbookIsTold() throws Exception {
    Source source = book(book -> table(book, "Data"));
    byte[] all = source.opener().open().readAllBytes();
    for (int length = 0; length < all.length - 1; length += 97) {
      byte[] part = Arrays.copyOf(all, length);
      Source cut = new Source(0, "book.xlsx", () -> new ByteArrayInputStream(part));
      assertThatThrownBy(() -> read(cut, null)).isInstanceOf(SourceException.class);
    }
  }
}
