package dev.nrr.input.row;

import dev.nrr.core.book.TextDictionary;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Words to dense codes in order of appearance, and where each first stood. */
public final class Dictionary {

  /** Where a text first stood. */
  public record Place(int source, long line) {}

  private final TextDictionary texts = new TextDictionary();

  /** By code a {@link RowPlace}. */
  private long[] places = new long[16];

  private int placed;

  public int code(String text, int source, long line) {
    return placed(texts.intern(text), source, line);
  }

  /** The code of words whose UTF-8 bytes stand between two places. */
  public int code(byte[] utf8, int from, int to, int source, long line) {
    return placed(texts.intern(utf8, from, to - from), source, line);
  }

  private int placed(int code, int source, long line) {
    if (code == placed) {
      place(RowPlace.of(source, line));
    }
    return code;
  }

  /** Adds all words of another; returns, by its code, the code here. */
  int[] mergeFrom(Dictionary other) {
    int[] here = texts.absorb(other.texts);
    for (int code = 0; code < here.length; code++) {
      long place = other.places[code];
      if (here[code] == placed) {
        place(place);
      } else {
        places[here[code]] = Math.min(place, places[here[code]]);
      }
    }
    return here;
  }

  private void place(long place) {
    if (placed == places.length) {
      places = Arrays.copyOf(places, 2 * placed);
    }
    places[placed++] = place;
  }

  /** The words of a code. */
  public String text(int code) {
    return texts.text(code);
  }

  /** Where the words of a code first stood. */
  public Place place(int code) {
    Objects.checkIndex(code, placed);
    return new Place(RowPlace.source(places[code]), RowPlace.line(places[code]));
  }

  /** Every text, by code. */
  public List<String> texts() {
    return texts.texts();
  }

  /** Every code, in the order of their texts. */
  public int[] sorted() {
    return texts.sorted();
  }

  public int size() {
    return texts.size();
  }
}
