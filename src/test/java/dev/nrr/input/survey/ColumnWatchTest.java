package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns need not be looked at row by row, and what their further cells may be. */
class ColumnWatchTest {

  private static final String USED = "c:customer,m:date,amount:amount,";

  private static ColumnWatch watch(String shape, String header, String... cells) {
    String[] rows = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      rows[i] = "a,2024-01,5," + cells[i];
    }
    return ColumnWatch.of(Tables.facts(shape, USED + header, rows), true, false);
  }

  private static String[] many(String prefix) {
    return IntStream.range(100, 200).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "status, active",
    "seats, 1",
    "interval, month",
    "discount, 0",
    "list, 0",
    "currency, EUR",
    "segment, SMB",
    "notes, ''",
    "invoice_id, INV-7",
    "is_active, 1",
  })
  void aHarmlessColumnIsWatched(String header, String cell) {
    assertThat(watch("snapshots", header, cell, cell)).as(header).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "status, churned",
    "seats, 5",
    "interval, year",
    "interval, once",
    "discount, 2",
    "list, 5",
    "is_active, 0",
    "paid at, 2024-01-01",
    "event date, 2024-01-01",
  })
  void aColumnThatMayMatterIsNot(String header, String cell) {
    assertThat(watch("snapshots", header, cell, cell)).as(header).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "status, active, churned, false",
    "status, active, trialing, false",
    "status, active, paid, true",
    "seats, 1, 5, false",
    "seats, 1, 1, true",
    "interval, month, year, false",
    "interval, month, monthly, true",
    "is_active, 1, 0, false",
    "is_active, 1, yes, true",
    "discount, 0, 10%, false",
    "currency, EUR, USD, false",
    "notes, '', canceled, false",
    "notes, '', called, true",
    "notes, '', year, false",
    "notes, '', $5, false",
    "notes, words, $5, false",
    "list, 0, 5, false",
    "list, 0, x, false",
    "invoice, INV-7, 2024-01-31, false",
    "invoice, INV-7, 20240131, false",
    "invoice, INV-7, INV-8, true",
    "segment, SMB, Enterprise, true",
    "segment, SMB, 2024-01-01, true",
  })
  void isHarmlessAsLongAsWhatWasMetIs(
      String header, String first, String further, boolean harmless) {
    ColumnWatch watch = watch("snapshots", header, first);
    ColumnFacts facts = new ColumnFacts();
    facts.observe(first);
    facts.observe(further);

    assertThat(watch).isNotNull();
    assertThat(watch.isHarmless(3, facts)).isEqualTo(harmless);
  }

  @ParameterizedTest
  @CsvSource({
    "snapshots, segment, s, C-17, true",
    "snapshots, segment, s, $5, false",
    "snapshots, segment, s, 5, true",
    "snapshots, segment, s, 2024-01-31, true",
    "snapshots, score, '', 5.5, true",
    "snapshots, score, '', 5 EUR, false",
    "snapshots, price note, n, 5, false",
    "snapshots, price note, n, n5, true",
    "snapshots, invoice, INV, 2024-01-31, false",
    "snapshots, invoice, INV, 20240131, false",
    "snapshots, invoice, INV, 17, true",
    "wide, segment, s, $5, true",
    "wide, id, '', 17, true",
    "wide, id, '', 17.5, false",
    "wide, id, '', -1, false",
    "wide, id, '', C17, true",
  })
  void aColumnOfManyTextsIsHeldToWhatItIs(
      String shape, String header, String prefix, String further, boolean admitted) {
    ColumnWatch watch = watch(shape, header, many(prefix));

    assertThat(watch).isNotNull();
    assertThat(watch.columns()).containsExactly(3);
    assertThat(watch.guard(3).admits(further, new CellReader())).isEqualTo(admitted);
  }

  @Test
  void manyNumbersThatMayBeMoneyAreNotWatched() {
    assertThat(watch("wide", "sum", many(""))).isNull();
    assertThat(watch("snapshots", "price", many(""))).isNull();
    assertThat(watch("snapshots", "discount no", many(""))).isNull();
  }

  @Test
  void aColumnThatComesToManyTextsIsHeldToThem() {
    ColumnWatch watch = watch("snapshots", "segment", "SMB");
    ColumnFacts words = new ColumnFacts();
    for (String cell : many("s")) {
      words.observe(cell);
    }
    assertThat(watch.guard(3)).isNull();
    assertThat(watch.guard(3, words)).isNotNull();
    assertThat(watch.isHarmless(3, words)).isTrue();
    words.observe("$5");
    assertThat(watch.guard(3, words)).isNull();
    assertThat(watch.isHarmless(3, words)).isFalse();
  }

  @Test
  void partsOfAColumnAreCountedTogether() {
    ColumnFacts one = new ColumnFacts();
    one.observe("5 EUR");
    one.observe("1");
    ColumnFacts other = new ColumnFacts();
    other.observe("7 USD");
    other.observe("x");
    one.mergeFrom(other);

    assertThat(one.rows()).isEqualTo(4);
    assertThat(one.count(CellKind.AMOUNT)).isEqualTo(3);
    assertThat(one.withCurrency()).isEqualTo(2);
    assertThat(one.isRunningNumber()).isFalse();
    assertThat(one.texts().list()).extracting(DistinctTexts.Entry::text).contains("7 USD", "1");

    ColumnFacts many = new ColumnFacts();
    for (String cell : many("s")) {
      many.observe(cell);
    }
    one.mergeFrom(many);
    assertThat(one.texts().isFull()).isTrue();
    assertThat(one.texts().list()).isEmpty();
  }

  @Test
  void isBrokenOnceAndForAll() {
    ColumnWatch watch = watch("snapshots", "segment", "SMB");
    assertThat(watch.isBroken()).isFalse();
    assertThat(watch.looksForTotals()).isTrue();
    watch.breakHere();
    assertThat(watch.isBroken()).isTrue();
  }
}
