package dev.nrr.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is no number is never taken for one. */
class ResultRowTest {

  private static ResultRow row(@Nullable Object... values) {
    return new ResultRow(new SqlRow(Arrays.asList(values)));
  }

  @Test
  void readsValuesInOrder() {
    ResultRow row = row("a", null, new BigDecimal("1"), "12.50", null);
    assertThat(row.text()).isEqualTo("a");
    assertThat(row.text()).isEmpty();
    assertThat(row.flag()).isTrue();
    assertThat(row.decimal()).isEqualTo("12.50");
    assertThat(row.decimalOrNull()).isNull();
  }

  @Test
  void aSumThatIsNoNumberIsAFault() {
    assertThatThrownBy(() -> row((Object) null).decimal())
        .isInstanceOf(EngineFault.class)
        .hasMessage("a sum came back as NULL");
    assertThatThrownBy(() -> row("NaN").decimal())
        .isInstanceOf(EngineFault.class)
        .hasMessage("a sum came back as NaN");
  }
}
