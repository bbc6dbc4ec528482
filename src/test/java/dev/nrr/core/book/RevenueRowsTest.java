package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class RevenueRowsTest {

  private static final PeriodDate MAY = PeriodDate.ofMonth(YearMonth.of(2025, 5));
  private static final PeriodDate JUNE = PeriodDate.ofMonth(YearMonth.of(2025, 6));

  private final RevenueRows rows = new RevenueRows("segment", "region");

  @Test
  void putsDatesInOrderAndKeepsAmountsExact() {
    rows.add("A", JUNE, new BigDecimal("0.1"), "SMB", "EU");
    rows.add("B", MAY, new BigDecimal("1E+3"), "Enterprise", "US");
    rows.add("A", MAY, new BigDecimal("92233720368547758070.25"), "SMB", "EU");
    rows.add("B", JUNE, BigDecimal.ZERO, "Enterprise", "US");
    RevenueBook book = rows.book();
    assertThat(book.dates()).containsExactly(MAY, JUNE);
    assertThat(book.customers()).isEqualTo(2);
    assertThat(book.total(0)).isEqualTo(Amount.of("92233720368547759070.25"));
    assertThat(book.total(1)).isEqualTo(Amount.of("0.1"));
    assertThat(book.hasRow(1, 1)).isTrue();
    assertThat(book.attribute("region").values()).containsExactly("EU", "US");
    assertThat(book.attribute("segment").code(1, 0)).isEqualTo(1);
  }

  @Test
  void refusesASecondRowOfACell() {
    rows.add("A", MAY, BigDecimal.ONE, "SMB", "EU");
    assertThatThrownBy(() -> rows.add("A", MAY, BigDecimal.ONE, "SMB", "EU"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a second row of A at one date");
  }

  @Test
  void refusesDatesThatComeToOne() {
    RevenueRows.Refusal refusal = new RevenueRows.Refusal();
    assertThatThrownBy(() -> refusal.repeated("A", 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a second row of A at one date");
  }

  @Test
  void refusesRevenueBelowZero() {
    rows.add("A", MAY, new BigDecimal("-0.01"), "SMB", "EU");
    assertThatThrownBy(rows::book)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("revenue of A is below zero: -0.01");
  }

  @Test
  void refusesAnotherNumberOfValues() {
    assertThatThrownBy(() -> rows.add("A", MAY, BigDecimal.ONE, "SMB"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 values for the attributes [segment, region] of A");
  }

  @Test
  void refusesDatesOfSeveralKindsAndNone() {
    assertThatThrownBy(rows::book).isInstanceOf(DateException.class);
    rows.add("A", MAY, BigDecimal.ONE, "SMB", "EU");
    rows.add("A", PeriodDate.of(Grain.DAY, LocalDate.of(2025, 6, 30)), BigDecimal.ONE, "SMB", "EU");
    assertThatThrownBy(rows::book)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("dates of several grains");
  }
}
