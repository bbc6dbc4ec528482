package dev.nrr.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlFileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          min-nrr = 92.50              | 92.50
          expect.starting = 137579.00  | 137579.00
          expect . "a b"= +1_000.5     | 1000.5
          'x=1.5' = 2.5                | 2.5
          "q\\"=3.5" = 4.5             | 4.5
          1.50, "x"]                   | 1.50
          -0.5                         | -0.5
          12345678901234567890.123456789012345678 | 12345678901234567890.123456789012345678
          """)
  void keepsEveryDigit(String line, String decimal) {
    assertThat(TomlFile.decimal(List.of("", "  " + line), 2, 3)).isEqualTo(decimal);
  }

  @ParameterizedTest
  @CsvSource({"a = 1e5", "a = 1.5e5", "a = inf", "a = nan", "a = 5", "a = 1.5.5"})
  void anythingButPlainDecimalsIsNone(String line) {
    assertThat(TomlFile.decimal(List.of(line), 1, 1)).isNull();
  }
}
