package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest.Slices;
import dev.nrr.input.request.InputRequest.Types;
import dev.nrr.input.request.RowFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SliceColumnsTest {

  private static final List<String> HEADERS = List.of("customer", "Market Segment", "region");

  private static Slices named(List<RowFilter> where, List<List<String>> by) throws InputException {
    return SliceColumns.of(new Slices(where, by, null, Types.ALL, false), HEADERS);
  }

  @Test
  void areWrittenAsTheHeaderWritesThem() throws InputException {
    Slices slices =
        named(
            List.of(RowFilter.any("REGION", Set.of("EMEA"))),
            List.of(List.of("market_segment", "Region"), List.of("region")));
    assertThat(slices.by()).containsExactly(List.of("Market Segment", "region"), List.of("region"));
    assertThat(slices.words()).isEqualTo("region=EMEA");
  }

  @Test
  void valuesOfOneColumnBelongTogetherHoweverItIsTyped() throws InputException {
    List<RowFilter> where =
        named(
                List.of(
                    RowFilter.any("region", Set.of("EMEA")),
                    RowFilter.any("REGION", Set.of("APAC"))),
                List.of())
            .where();
    assertThat(where).containsExactly(RowFilter.any("region", Set.of("EMEA", "APAC")));
  }

  @Test
  void refusesAColumnTwice() {
    assertThatThrownBy(() -> named(List.of(), List.of(List.of("region"), List.of("REGION"))))
        .isInstanceOf(InputException.class)
        .hasMessage("--by: the same column twice: region");
    assertThatThrownBy(() -> named(List.of(), List.of(List.of("region", "Region"))))
        .hasMessage("--by: the same column twice: region,region");
  }

  @Test
  void refusesAValueThatIsAskedForAndAgainst() {
    assertThatThrownBy(
            () ->
                named(
                    List.of(
                        RowFilter.any("region", Set.of("EMEA")),
                        new RowFilter("Region", Set.of(), Set.of("EMEA"))),
                    List.of()))
        .hasMessage("--where: region cannot be and not be 'EMEA'");
  }

  @Test
  void refusesAColumnThatIsNotThere() {
    assertThatThrownBy(() -> named(List.of(), List.of(List.of("regoin"))))
        .hasMessageStartingWith("--by: no column 'regoin', did you mean 'region'?");
  }
}
