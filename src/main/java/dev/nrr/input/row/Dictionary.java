package dev.nrr.input.row;

import dev.nrr.core.book.TextDictionary;
import java.util.ArrayList;
import java.util.List;

/** Words to dense codes in order of appearance, and where each first stood. */
public final class Dictionary {

  /** Where a text first stood. */
  public record Place(int source, long line) {}

  private final TextDictionary texts = new TextDictionary();
  private final List<Place> places = new ArrayList<>();

  public int code(String text, int source, long line) {
    return placed(texts.intern(text), source, line);
  }

  /** The code of words whose UTF-8 bytes stand between two places. */
  public int code(byte[] utf8, int from, int to, int source, long line) {
    return placed(texts.intern(utf8, from, to - from), source, line);
  }

  private int placed(int code, int source, long line) {
    if (code == places.size()) {
      places.add(new Place(source, line));
    }
    return code;
  }

  /** Adds all words of another; returns, by its code, the code here. */
  int[] mergeFrom(Dictionary other) {
    int[] here = texts.absorb(other.texts);
    for (int code = 0; code < here.length; code++) {
      Place place = other.places.get(code);
      if (here[code] == places.size()) {
        places.add(place);
      } else if (isBefore(place, places.get(here[code]))) {
        places.set(here[code], place);
      }
    }
    return here;
  }

  private static boolean isBefore(Place one, Place other) {
    return one.source() == other.source()
        ? one.line() < other.line()
        : one.source() < other.source();
  }

  /** The words of a code. */
  public String text(int code) {
    return texts.text(code);
  }

  /** Where the words of a code first stood. */
  public Place place(int code) {
    return places.get(code);
  }

  /** Every text, by code. */
  public List<String> texts() {
    return texts.texts();
  }

  public int size() {
    return texts.size();
  }
}
