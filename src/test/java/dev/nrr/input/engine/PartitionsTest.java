package dev.nrr.input.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.request.RowEngine.Holds;
import dev.nrr.input.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "h/month=2024-01/part-0.parquet|{month=2024-01}",
        "h/region=EMEA%20%2B%3D/month=2024-01/x=1.parquet|{region=EMEA +=, month=2024-01}",
        "h/a=1+2/p.parquet|{a=1+2}",
        "h/a=%zz/p.parquet|{a=%zz}",
        "h/a=__HIVE_DEFAULT_PARTITION__/p.parquet|{a=}",
        "h\\a=b\\p.parquet|{a=b}",
        "h/=b/a=/p.parquet|{a=}",
        "book.parquet|{}",
      })
  void saysWhatFoldersSay(String path, String expected) {
    assertThat(Partitions.of(path).values()).hasToString(expected);
  }

  @Test
  void addsColumnsThatAFileHasNotAndHoldsItToThoseItHas() throws InputException {
    Partitions.Added added =
        Partitions.of("region=EMEA/Month=2024-01/p.parquet")
            .beside(
                List.of(
                    new Column("customer", Holds.TEXT, "VARCHAR"),
                    new Column("month", Holds.TEXT, "VARCHAR")));
    assertThat(added.names()).containsExactly("region");
    assertThat(added.row(new String[] {"a", "2024-01"})).containsExactly("a", "2024-01", "EMEA");
    Source source = Source.named("p.parquet");
    added.require(source, new String[] {"a", "2024-01"}, 1);
    assertThatThrownBy(() -> added.require(source, new String[] {"a", "2024-02"}, 7))
        .isInstanceOfSatisfying(
            InputException.class,
            refused ->
                assertThat(refused.problems())
                    .hasToString(
                        "[p.parquet: row 7, column month: '2024-02', and the folder of the file"
                            + " says '2024-01']"));
  }
}
