package dev.nrr.cli.command.baseline;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of a JSON document with its place in it, so that what is wrong can be named.
 *
 * @param path dotted, such as {@code total.}; empty for the document
 */
record JsonPart(String path, Map<?, ?> fields) {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,200}(\\.[0-9]{1,200})?");

  /** The document lacks something, or has something else there. The message names it. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misfit(String message) {
      super(message);
    }
  }

  static JsonPart of(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> fields) {
      return new JsonPart(path.isEmpty() ? "" : path + ".", fields);
    }
    throw new Misfit((path.isEmpty() ? "the document" : path) + " is not an object");
  }

  JsonPart part(String name) {
    return of(path + name, value(name));
  }

  /** The objects of a list. */
  List<JsonPart> parts(String name) {
    if (value(name) instanceof List<?> items) {
      return items.stream().map(item -> of(path + name, item)).toList();
    }
    throw new Misfit(path + name + " is not a list");
  }

  boolean isNull(String name) {
    return value(name) == null;
  }

  /** Whether there is such a field, with whatever value. */
  boolean has(String name) {
    return fields.containsKey(name);
  }

  private @Nullable Object value(String name) {
    if (!fields.containsKey(name)) {
      throw new Misfit(path + name + " is missing");
    }
    return fields.get(name);
  }

  /** A text, a number or a truth value as it was written; null for null. */
  @Nullable String text(String name) {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    return value instanceof JsonDocumentReader.Text text ? text.text() : plain(name, value).text();
  }

  private JsonDocumentReader.Plain plain(String name, Object value) {
    if (value instanceof JsonDocumentReader.Plain plain) {
      return plain;
    }
    throw new Misfit(path + name + " is not one value");
  }

  /** A number; null for null. */
  @Nullable BigDecimal decimal(String name) {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonDocumentReader.Plain plain && NUMBER.matcher(plain.text()).matches()) {
      return new BigDecimal(plain.text());
    }
    throw new Misfit(path + name + " is not a number");
  }

  /** The names and texts of the object. */
  Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Object name : fields.keySet()) {
      texts.put(name.toString(), String.valueOf(text(name.toString())));
    }
    return texts;
  }
}
