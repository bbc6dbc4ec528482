package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.ArrayNode;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.ObjectNode;
import dev.nrr.report.model.RoundingBoundary;
import dev.nrr.report.model.Tone;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Parts of a machine document as JSON tokens.
 *
 * @param numbers for sentences, which people read
 */
record JsonNodes(JsonGenerator json, NumberFormatter numbers)
    implements Cell.Visitor<JsonGenerator> {

  void write(Node node) {
    if (node instanceof ObjectNode fields) {
      write(fields);
    } else if (node instanceof ArrayNode items) {
      json.writeStartArray();
      items.nodes().forEach(this::write);
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
    fields
        .children()
        .forEach(
            (name, node) -> {
              json.writeName(WellFormed.of(name));
              write(node);
            });
    json.writeEndObject();
  }

  @Override
  public JsonGenerator words(String text) {
    return WellFormed.isBroken(text)
        ? json.writeRawValue('"' + JsonText.escaped(text) + '"')
        : json.writeString(text);
  }

  @Override
  public JsonGenerator money(Amount amount) {
    return json.writeNumber(NumberFormatter.plain(amount));
  }

  @Override
  public JsonGenerator share(Ratio ratio, List<RoundingBoundary> edges) {
    return json.writeNumber(NumberFormatter.fraction(ratio));
  }

  @Override
  public JsonGenerator points(Ratio difference, List<RoundingBoundary> edges) {
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
}
