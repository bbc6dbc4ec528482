package dev.nrr.output;

import dev.nrr.core.value.Amount;
import dev.nrr.core.value.Ratio;
import dev.nrr.report.Cell;
import dev.nrr.report.Edge;
import dev.nrr.report.Fields;
import dev.nrr.report.Items;
import dev.nrr.report.Node;
import dev.nrr.report.Tone;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Parts of a machine document as JSON tokens.
 *
 * @param numbers for sentences, which people read
 */
record JsonNodes(JsonGenerator json, NumberStyle numbers) implements Cell.Visitor<JsonGenerator> {

  void write(Node node) {
    if (node instanceof Fields fields) {
      write(fields);
    } else if (node instanceof Items items) {
      json.writeStartArray();
      items.nodes().forEach(this::write);
      json.writeEndArray();
    } else if (node instanceof Cell cell) {
      cell.accept(this);
    }
  }

  private void write(Fields fields) {
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
    return json.writeNumber(NumberStyle.plain(amount));
  }

  @Override
  public JsonGenerator share(Ratio ratio, List<Edge> edges) {
    return json.writeNumber(NumberStyle.fraction(ratio));
  }

  @Override
  public JsonGenerator points(Ratio difference, List<Edge> edges) {
    return json.writeNumber(NumberStyle.fraction(difference));
  }

  @Override
  public JsonGenerator limit(Ratio ratio) {
    return json.writeNumber(NumberStyle.fraction(ratio));
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
    return words(CellText.plain(numbers, text -> text).sentence(parts));
  }

  @Override
  public JsonGenerator toned(Tone tone, Cell cell) {
    return cell.accept(this);
  }
}
