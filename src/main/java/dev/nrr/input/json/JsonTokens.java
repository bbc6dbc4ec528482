package dev.nrr.input.json;

import dev.nrr.input.source.DecodedText;
import dev.nrr.input.source.Encoding;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * The parts of a JSON text one after another, numbers as they were written. Meets the JSON library
 * here and nowhere else in the input; every failure is a {@link SourceException} with its line.
 */
final class JsonTokens implements Closeable {

  /** The most characters of one string. */
  private static final int MAX_STRING = 1 << 20;

  private static final int MAX_DEPTH = 100;

  private final DecodedText text;
  private final JsonParser parser;

  /** What a part is. */
  enum Token {
    BEGIN_OBJECT,
    END_OBJECT,
    BEGIN_LIST,
    END_LIST,
    /** The key of what comes next. */
    KEY,
    TEXT,
    NUMBER,
    /** True or false. */
    WORD,
    NULL,
    /** The end of the text. */
    END
  }

  private JsonTokens(DecodedText text) {
    this.text = text;
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();
    this.parser = factory.createParser(ObjectReadContext.empty(), text.reader());
  }

  static JsonTokens open(Source source, RecordReader.Options options) throws SourceException {
    return new JsonTokens(DecodedText.open(source, options.charset()));
  }

  Encoding encoding() {
    return text.encoding();
  }

  /** Moves to the next part. */
  Token next() throws SourceException {
    try {
      JsonToken token = parser.nextToken();
      return token == null ? Token.END : of(token);
    } catch (JacksonException failure) {
      throw translated(failure);
    }
  }

  private static Token of(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> Token.BEGIN_OBJECT;
      case END_OBJECT -> Token.END_OBJECT;
      case START_ARRAY -> Token.BEGIN_LIST;
      case END_ARRAY -> Token.END_LIST;
      case PROPERTY_NAME -> Token.KEY;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Token.WORD;
      case VALUE_NULL -> Token.NULL;
      default -> Token.TEXT;
    };
  }

  /** The key, text, word or number that is the current part. */
  String text() throws SourceException {
    try {
      return parser.getString();
    } catch (JacksonException failure) {
      throw translated(failure);
    }
  }

  /** The line on which the current part begins, from 1. */
  long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Passes over the rest of the object or list that has just begun. */
  void skip() throws SourceException {
    try {
      parser.skipChildren();
    } catch (JacksonException failure) {
      throw translated(failure);
    }
  }

  private SourceException translated(JacksonException failure) {
    if (failure instanceof JacksonIOException && failure.getCause() instanceof IOException cause) {
      return cause instanceof SourceException known
          ? known
          : new SourceException(here(), "cannot be read on: " + cause.getMessage());
    }
    if (failure instanceof UnexpectedEndOfInputException) {
      return new SourceException(here(), "JSON that ends too early; the file may be cut");
    }
    if (failure instanceof StreamConstraintsException) {
      return new SourceException(
          here(), "JSON with a text of more than " + MAX_STRING + " characters, or too deep");
    }
    String what = String.valueOf(failure.getOriginalMessage());
    int end = what.indexOf(": ");
    String first = end < 0 ? what : what.substring(0, end);
    return new SourceException(
        here(),
        "not JSON that can be read: "
            + first.substring(0, 1).toLowerCase(Locale.ROOT)
            + first.substring(1));
  }

  private long here() {
    return parser.currentLocation().getLineNr();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
