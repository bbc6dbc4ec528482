package dev.nrr.cli.command.baseline;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON document as maps, lists, {@link Text}, {@link Plain} and null. Numbers stay text, so that
 * none is rounded and none can be too large to hold.
 */
final class JsonDocumentReader {

  /** A string. */
  record Text(String text) {}

  /** A number as it was written, or a truth value. */
  record Plain(String text) {}

  private JsonDocumentReader() {}

  /**
   * Reads one document.
   *
   * @throws tools.jackson.core.JacksonException if it is not well-formed JSON
   */
  static @Nullable Object read(Reader reader) throws IOException {
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
}
