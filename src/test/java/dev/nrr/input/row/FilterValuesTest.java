package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowFilter;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterValuesTest {

  @ParameterizedTest
  @CsvSource({
    "EMEA, true, false",
    "APAC, true, false",
    "emea, false, true",
    "'', false, true",
    "LATAM, false, true"
  })
  void takesAnyOfSomeValuesAndNoneOfOthers(String region, boolean any, boolean none) {
    Set<String> values = Set.of("EMEA", "APAC");

    assertThat(new FilterValues(RowFilter.any("region", values)).admits(region)).isEqualTo(any);
    assertThat(new FilterValues(new RowFilter("region", Set.of(), values)).admits(region))
        .isEqualTo(none);
  }

  @Test
  void aColumnIsHeldToBothWhereBothAreAsked() {
    RowFilter filter = new RowFilter("a", Set.of("1", "2"), Set.of("3"));

    assertThat(IntStream.rangeClosed(1, 4).filter(i -> filter.admits("" + i)))
        .containsExactly(1, 2);
  }

  @Test
  void saysWhereOnlyTheCaseDiffers() {
    assertThatThrownBy(() -> observed("trialing", "Trialing", "active").requireAll())
        .isInstanceOf(InputException.class)
        .hasMessage(
            "--where: no row has status 'trialing' (only the case differs from 'Trialing'); found:"
                + " 'Trialing', 'active'");
  }

  @Test
  void namesTheNearestValue() {
    assertThatThrownBy(() -> observed("trailing", "trialing", "active").requireAll())
        .hasMessageContaining("no row has status 'trailing', did you mean 'trialing'?; found:");
  }

  @Test
  void listsTenValuesAndHowManyMore() {
    String[] values = IntStream.range(10, 37).mapToObj(i -> "s" + i).toArray(String[]::new);

    assertThatThrownBy(() -> observed("unknown", values).requireAll())
        .hasMessageEndingWith(
            "found: 's10', 's11', 's12', 's13', 's14', 's15', 's16', 's17', 's18',"
                + " 's19' and 17 more");
  }

  @Test
  void keepsFewOfVeryManyValuesButFindsAll() {
    String[] values = IntStream.range(0, 20_000).mapToObj(i -> "s" + i).toArray(String[]::new);

    assertThatThrownBy(() -> observed("unknown", values).requireAll())
        .hasMessageEndingWith("and at least 9990 more");
    assertThatCode(() -> observed("s19999", values).requireAll()).doesNotThrowAnyException();
  }

  @Test
  void saysNothingOfRowsReadApart() {
    assertThatCode(() -> observed("any").requireAll()).doesNotThrowAnyException();
  }

  private static FilterValues observed(String wanted, String... values) {
    FilterValues filter = new FilterValues(new RowFilter("status", Set.of(), Set.of(wanted)));
    for (String value : values) {
      filter.admits(value);
    }
    return filter;
  }
}
