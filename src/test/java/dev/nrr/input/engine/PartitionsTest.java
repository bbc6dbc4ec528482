package dev.nrr.input.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
  void addsColumnsThatAFileHasNotAndHoldsItToThoseItHas() {
    Partitions folders = Partitions.of("region=EMEA/Month=2024-01/p.parquet");
    List<String> own = List.of("customer", "month");
    assertThat(folders.headers(own)).containsExactly("customer", "month", "region");
    Partitions.Added added = folders.beside(own);
    assertThat(added.names()).containsExactly("region");
    assertThat(added.row(new String[] {"a", "2024-01"})).containsExactly("a", "2024-01", "EMEA");
    assertThat(added.row(new String[] {"a"})).hasSize(2);
    assertThat(added.contradicted(new String[] {"a", " 2024-01 "})).isEqualTo(-1);
    assertThat(added.contradicted(new String[] {"a"})).isEqualTo(-1);
    String[] other = {"a", "2024-02"};
    assertThat(added.contradicted(other)).isEqualTo(1);
    assertThat(added.contradiction(other, 1))
        .isEqualTo("'2024-02', and the folder of the file says '2024-01'");
  }
}
