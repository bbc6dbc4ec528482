package dev.nrr.input.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words to dense codes in order of appearance, and where each first stood. */
public final class Dictionary {

  /** Where a text first stood. */
  public record Place(int source, long line) {}

  private final Map<String, Integer> codes = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  int code(String text, int source, long line) {
    Integer known = codes.get(text);
    if (known != null) {
      return known;
    }
    codes.put(text, texts.size());
    texts.add(text);
    places.add(new Place(source, line));
    return texts.size() - 1;
  }

  /** The words of a code. */
  public String text(int code) {
    return texts.get(code);
  }

  /** Where the words of a code first stood. */
  public Place place(int code) {
    return places.get(code);
  }

  /** Every text, by code. */
  public List<String> texts() {
    return List.copyOf(texts);
  }

  public int size() {
    return texts.size();
  }
}
