package dev.nrr.input.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

  private static String refusal(String begins) {
    String refusal = FileKind.refusal(begins.getBytes(StandardCharsets.ISO_8859_1));
    return refusal == null ? "" : refusal;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "PK\u0003\u0004|a zip archive or an Excel workbook",
        "\u00d0\u00cf\u0011\u00e0\u00a1|an old Excel workbook (.xls)",
        "PAR1\u0015\u0004|a Parquet file",
        "SQLite format 3\u0000|an SQLite database",
        "%PDF-1.7|a PDF",
        "(\u00b5/\u00fd |packed with zstd",
        "\u00fd7zXZ\u0000|packed with xz",
        "BZh91AY&SY|packed with bzip2",
        "<!DOCTYPE html>|a web page",
        "\u00ef\u00bb\u00bf<Table border=1>|a web page",
        "<?xml version='1.0'?>|XML",
        "[ {\"customer\": 1|JSON",
        "[[\"customer\", 1|JSON",
        "{\"customer\": \"Ada\"}|JSON",
        "{ }|JSON"
      })
  void filesThatAreNoTextAreNamed(String begins, String kind) {
    assertThat(refusal(begins)).startsWith(kind).containsPattern("CSV|unpack");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer,month,mrr",
        "PAR1,PAR2",
        "[Customer],[Month]",
        "{customer},x",
        "ORC,mrr",
        "<customer>,x",
        ""
      })
  void tablesOfTextAreNot(String begins) {
    assertThat(refusal(begins)).isEmpty();
  }
}
