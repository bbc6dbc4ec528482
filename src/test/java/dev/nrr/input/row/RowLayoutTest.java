package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.Synonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowLayoutTest {

  private static final List<String> HEADERS =
      List.of("region", "customer", "starting", "segment", "currency");

  private static final RowLayout LAYOUT =
      RowFixture.layout(
          List.of(List.of("segment", "region"), List.of("segment")),
          List.of(RowFilter.any("region", Set.of("EMEA", "APAC"))));

  @Test
  void slotsAreFieldsThenBreakdownsThenFilters() {
    assertThat(LAYOUT.size()).isEqualTo(8);
    assertThat(LAYOUT.attributes()).containsExactly("segment", "region");
    assertThat(LAYOUT.attribute("segment")).isEqualTo(5);
    assertThat(LAYOUT.attribute("region")).isEqualTo(6);
    assertThat(LAYOUT.firstFilter()).isEqualTo(7);
    assertThat(LAYOUT.filters()).containsExactly(RowFilter.any("region", Set.of("EMEA", "APAC")));
  }

  @ParameterizedTest
  @CsvSource({"0, customer", "1, starting", "4, currency", "5, segment", "6, region", "7, region"})
  void aSlotHasAName(int slot, String name) {
    assertThat(LAYOUT.name(slot)).isEqualTo(name);
  }

  @Test
  void findsTheColumnOfEverySlot() throws InputException {
    assertThat(LAYOUT.columns(RowFixture.match(HEADERS), HEADERS))
        .containsExactly(1, 2, -1, -1, 4, 3, 0, 0);
  }

  @Test
  void refusesABreakdownWithoutItsColumn() {
    List<String> headers = List.of("customer", "starting", "region");

    assertThatThrownBy(() -> LAYOUT.columns(RowFixture.match(headers), headers))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--by")
        .hasMessageContaining("segment");
  }

  @Test
  void amountsUnderDatesFollowTheFields() throws InputException {
    List<String> headers = List.of("2025-02", "customer", "2025-01");
    RowLayout wide =
        new RowLayout(
            List.of(FieldSpec.key(Field.CUSTOMER, Synonyms.of("customer"))),
            List.of("2025-01", "2025-02"),
            List.of(),
            List.of(),
            false);

    assertThat(wide.firstDated()).isEqualTo(1);
    assertThat(wide.dated()).containsExactly("2025-01", "2025-02");
    assertThat(wide.columns(RowFixture.match(headers), headers)).containsExactly(1, 2, 0);
    assertThat(wide.name(2)).isEqualTo("2025-02");
    assertThat(wide.fields().get(1).kind()).isEqualTo(FieldSpec.Kind.AMOUNT);
  }
}
