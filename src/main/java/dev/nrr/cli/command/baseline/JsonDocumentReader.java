package dev.nrr.cli.command.baseline;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON document as maps, lists, {@link Text}, {@link Plain} and null. Numbers stay text, so
 * that none is rounded and none can be too large to hold.
 */
final class JsonDocumentReader {

  /** A string. */
  private record Text(String text) {}

  /** A number as it was written, or a truth value. */
  private record Plain(String text) {}

  /** The document lacks something, or has something else there. The message names it. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misfit(String message) {
      super(message);
    }
  }

  private JsonDocumentReader() {}

  /**
   * Reads one document, which has to be an object.
   *
   * @throws tools.jackson.core.JacksonException if it is not well-formed JSON
   * @throws Misfit if it is anything but an object
   */
  static Part read(Reader reader) throws IOException {
    return Part.of("", value(reader));
  }

  private static @Nullable Object value(Reader reader) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), reader)) {
      JsonToken first = parser.nextToken();
      Object value = first == null ? null : value(parser, first);
      return parser.nextToken() == null ? value : null;
    } catch (JacksonIOException failure) {
      throw failure.getCause();
    }
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          new Plain(parser.getString());
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      object.put(name, value(parser, parser.nextToken()));
    }
    return object;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    List<@Nullable Object> array = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      array.add(value(parser, token));
      token = parser.nextToken();
    }
    return array;
  }

  /**
   * One object of a JSON document with its place in it, so that what is wrong can be named.
   *
   * @param path dotted, such as {@code total.}; empty for the document
   */
  record Part(String path, Map<?, ?> fields) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,200}(\\.[0-9]{1,200})?");

    static Part of(String path, @Nullable Object value) {
      if (value instanceof Map<?, ?> fields) {
        return new Part(path.isEmpty() ? "" : path + ".", fields);
      }
      throw new Misfit((path.isEmpty() ? "the document" : path) + " is not an object");
    }

    Part part(String name) {
      return of(path + name, value(name));
    }

    /** The objects of a list. */
    List<Part> parts(String name) {
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
      return value instanceof Text text ? text.text() : plain(name, value).text();
    }

    private Plain plain(String name, Object value) {
      if (value instanceof Plain plain) {
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
      if (value instanceof Plain plain && NUMBER.matcher(plain.text()).matches()) {
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
}
