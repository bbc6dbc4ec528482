package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.RoundingBoundary;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * For programs: the machine document, two spaces a level, the same bytes on every machine. The JSON
 * library is loaded only when this format writes: only the nested classes name it.
 */
final class JsonFormat implements CharacterFormat {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String summary() {
    return "one document with a schema, for programs: nothing rounded";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    Tokens.write(report.document(), style.numbers(), out);
    out.append('\n');
  }

  /**
   * Parts of a machine document as JSON tokens.
   *
   * @param numbers for sentences, which people read
   */
  record Tokens(JsonGenerator json, NumberFormatter numbers)
      implements Cell.Visitor<JsonGenerator> {

    private static final JsonFactory FACTORY =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    /** One document. What breaks off stays broken: no bracket is closed for it. */
    static void write(ObjectNode document, NumberFormatter numbers, Writer out) throws IOException {
      write(document, numbers, new Layout(), out);
    }

    /** One document on a line of its own. */
    static void writeLine(ObjectNode document, NumberFormatter numbers, Writer out)
        throws IOException {
      write(document, numbers, ObjectWriteContext.empty(), out);
      out.append('\n');
    }

    private static void write(
        ObjectNode document, NumberFormatter numbers, ObjectWriteContext layout, Writer out)
        throws IOException {
      try (JsonGenerator json = FACTORY.createGenerator(layout, out)) {
        new Tokens(json, numbers).write(document);
      } catch (JacksonIOException e) {
        throw e.getCause();
      }
    }

    void write(Node node) {
      if (node instanceof ObjectNode fields) {
        write(fields);
      } else if (node instanceof ArrayNode items) {
        json.writeStartArray();
        for (Node item : items.nodes()) {
          write(item);
        }
        json.writeEndArray();
      } else if (node instanceof Cell cell) {
        cell.accept(this);
      }
    }

    private void write(ObjectNode fields) {
      if (!fields.stated()) {
        json.writeNull();
        return;
      }
      json.writeStartObject();
      for (int i = 0; i < fields.size(); i++) {
        json.writeName(SafeText.wellFormed(fields.name(i)));
        write(fields.node(i));
      }
      json.writeEndObject();
    }

    @Override
    public JsonGenerator words(String text) {
      return SafeText.isBroken(text)
          ? json.writeRawValue('"' + escaped(text) + '"')
          : json.writeString(text);
    }

    @Override
    public JsonGenerator money(Amount amount) {
      return json.writeNumber(NumberFormatter.plain(amount));
    }

    @Override
    public JsonGenerator share(Ratio ratio, List<RoundingBoundary> boundaries) {
      return json.writeNumber(NumberFormatter.fraction(ratio));
    }

    @Override
    public JsonGenerator points(Ratio difference, List<RoundingBoundary> boundaries) {
      return json.writeNumber(NumberFormatter.fraction(difference));
    }

    @Override
    public JsonGenerator limit(Ratio ratio) {
      return json.writeNumber(NumberFormatter.fraction(ratio));
    }

    @Override
    public JsonGenerator count(long count) {
      return json.writeNumber(count);
    }

    @Override
    public JsonGenerator flag(boolean yes) {
      return json.writeBoolean(yes);
    }

    @Override
    public JsonGenerator absent(String why) {
      return json.writeNull();
    }

    @Override
    public JsonGenerator sentence(List<Cell> parts) {
      return words(CellRenderer.plain(numbers, text -> text).sentence(parts));
    }

    @Override
    public JsonGenerator toned(Tone tone, Cell cell) {
      return cell.accept(this);
    }

    /** Text no UTF-8 can carry, escaped so that JSON can: half a pair as its four hex digits. */
    static String escaped(String broken) {
      StringBuilder escaped = new StringBuilder();
      broken.codePoints().forEach(point -> append(escaped, point));
      return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
      if (Character.getType(point) == Character.SURROGATE) {
        escaped.append("\\u").append(Integer.toHexString(point));
      } else {
        JsonStringEncoder.getInstance().quoteAsString(Character.toString(point), escaped);
      }
    }
  }

  /** Brings the stable layout. */
  private static final class Layout extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
