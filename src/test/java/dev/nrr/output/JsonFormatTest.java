package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.CalcReport;
import dev.nrr.report.SampleAnalyses;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonFormatTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @Test
  void theDocumentIsTheContractKeyByKey() {
    Report report =
        CalcReport.of(SampleAnalyses.million(), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("json", report))
        .isEqualTo(
            """
            {
              "schema": "nrr.calc/1",
              "tool": {
                "name": "nrr",
                "version": "1.2.3"
              },
              "rule": {
                "method": "as-given",
                "scope": null,
                "reactivation": "separate",
                "interrupted": null,
                "min_start": null,
                "customer": null,
                "currency": null,
                "window": null,
                "weighting": null,
                "annualized": false,
                "where": null,
                "fiscal_year_start": null,
                "amount_per": null,
                "grace": null,
                "paying": null
              },
              "input": {
                "source": "figures",
                "shape": "figures",
                "rows": 0,
                "rows_skipped": 0,
                "customers": null,
                "columns": {},
                "roles": {},
                "left_out": []
              },
              "total": {
                "slice": {},
                "window": null,
                "starting": 1000000,
                "expansion": 200000,
                "contraction": 50000,
                "churn": 100000,
                "ending": 1050000,
                "new": null,
                "reactivation": null,
                "returned": null,
                "nrr": 1.0500000000,
                "grr": 0.8500000000,
                "undefined": null,
                "customers": null,
                "logo_retention": null,
                "logo_retention_undefined": "customers are not known",
                "bands": {
                  "nrr": {
                    "set": "b2b-saas",
                    "label": "healthy",
                    "from": 1.0000000000,
                    "to": 1.1000000000
                  },
                  "grr": {
                    "set": "b2b-saas",
                    "label": "acceptable",
                    "from": 0.8500000000,
                    "to": 0.9000000000
                  },
                  "logo_retention": null
                },
                "bands_undefined": null
              },
              "slices": [],
              "diagnoses": [],
              "warnings": [],
              "tie_out": null
            }
            """);
  }

  @Test
  void everyKindOfCellHasItsJson() {
    ObjectNode document =
        ObjectNode.NONE
            .with("flag", new Cell.Flag(true))
            .with("points", new Cell.Points(Ratio.ofPercent("2"), List.of()))
            .with("toned", new Cell.Toned(Tone.GOOD, new Cell.Count(7)))
            .with("sentence", Cell.sentence(new Cell.Count(1234), Cell.words(" \"rows\"")))
            .with("unstated", ObjectNode.NONE.with("a", new Cell.Count(1)).unstated())
            .with("items", new ArrayNode(List.of(new Cell.Count(1), new Cell.Absent("unknown"))));
    assertThat(Rendering.of("json", Rendering.document(document)))
        .isEqualTo(
            """
            {
              "flag": true,
              "points": 0.0200000000,
              "toned": 7,
              "sentence": "1,234 \\"rows\\"",
              "unstated": null,
              "items": [
                1,
                null
              ]
            }
            """);
  }

  @Test
  void hugeAndTinyMoneyIsWrittenInFull() {
    ObjectNode document =
        ObjectNode.NONE
            .with("huge", new Cell.Money(Amount.of("9".repeat(38))))
            .with("tiny", new Cell.Money(Amount.of("-0." + "0".repeat(36) + "1")));
    assertThat(Rendering.of("json", Rendering.document(document)))
        .contains("\"huge\": " + "9".repeat(38) + ",")
        .contains("\"tiny\": -0." + "0".repeat(36) + "1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "a|b\n\r\t\\\"'",
        "=cmd|' /C calc'!A0",
        "a\u202eb\u2028c\u0000d\u001b[2J",
        "Müller 東京 😀",
        "lone \ud800 half",
        "\udc00",
        ""
      })
  void namesAreTheRawText(String name) {
    ObjectNode document = ObjectNode.NONE.with("name", Cell.words(name));
    String json = Rendering.of("json", Rendering.document(document));
    assertThat(MAPPER.readTree(json).get("name").asString()).isEqualTo(name);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).as("valid UTF-8").isTrue();
  }

  @Test
  void keysFromAFileAreEscapedToo() {
    ObjectNode document = ObjectNode.NONE.with("a\"\n\ud800b", new Cell.Count(1));
    assertThat(Rendering.of("json", Rendering.document(document)))
        .isEqualTo("{\n  \"a\\\"\\n\ufffdb\": 1\n}\n");
  }

  @Test
  void aFailingWriterFailsWithItsOwnException() {
    IOException full = new IOException("No space left on device");
    Writer writer =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw full;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Report report =
        CalcReport.of(SampleAnalyses.million(), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThatThrownBy(() -> new JsonFormat().write(report, RenderOptions.PLAIN, writer))
        .isSameAs(full);
  }

  @Test
  void aDocumentThatBreaksOffIsNotClosed() {
    ObjectNode document =
        ObjectNode.NONE.with("a", new Cell.Count(1)).with("b", new Cell.Money(null));
    StringWriter out = new StringWriter();
    assertThatThrownBy(
            () -> new JsonFormat().write(Rendering.document(document), RenderOptions.PLAIN, out))
        .isInstanceOf(NullPointerException.class);
    assertThat(out.toString().strip()).isEqualTo("{\n  \"a\": 1,\n  \"b\"");
  }
}
