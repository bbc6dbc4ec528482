package dev.nrr.input.row;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest.Types;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which types of rows {@code --include-type} and {@code --exclude-type} leave, without regard to
 * case, spaces and punctuation; which types there were, and how many rows were left out.
 */
public final class TypeFilter {

  private static final int SHOWN = 20;

  private final Types types;
  private final Set<String> included;
  private final Set<String> excluded;
  private final Set<String> found = new TreeSet<>();
  private long leftOut;

  public TypeFilter(Types types) {
    this.types = types;
    this.included = normalised(types.included());
    this.excluded = normalised(types.excluded());
  }

  private static Set<String> normalised(Set<String> texts) {
    Set<String> normalised = new HashSet<>();
    for (String text : texts) {
      normalised.add(HeaderText.normalised(text));
    }
    return normalised;
  }

  /** Whether rows of a type count; the type is one of those found from now on. */
  public boolean takes(String text) {
    found.add(text);
    String type = HeaderText.normalised(text);
    return !excluded.contains(type) && (included.isEmpty() || included.contains(type));
  }

  /** Adds what was found in another part of the input. */
  public void mergeFrom(TypeFilter other) {
    found.addAll(other.found);
    leftOut += other.leftOut;
  }

  /** A row is left out by its type. */
  public void leaveOut() {
    leftOut++;
  }

  /**
   * Says how many rows were left out, and which type to leave out no row has.
   *
   * @throws InputException if no row has a type that was asked for
   */
  public List<Notice> finish() throws InputException {
    List<String> wanted = absent(types.included());
    if (!wanted.isEmpty()) {
      String near = MessageText.nearest(wanted.get(0), found);
      throw InputException.option(
          "--include-type: no row of type "
              + quoted(wanted)
              + (near == null ? "" : ", did you mean " + MessageText.quoted(near) + "?")
              + "; found: "
              + list());
    }
    List<Notice> notices = new ArrayList<>();
    if (leftOut > 0) {
      notices.add(
          new Notice(
              "types-left-out",
              MessageText.count(leftOut, "row") + " of other types left out",
              leftOut));
    }
    List<String> idle = absent(types.excluded());
    if (!idle.isEmpty()) {
      notices.add(
          new Notice(
              "type-absent",
              "--exclude-type: no row of type " + quoted(idle) + "; found: " + list(),
              idle.size()));
    }
    return notices;
  }

  private List<String> absent(Set<String> wanted) {
    Set<String> there = normalised(found);
    return wanted.stream()
        .filter(type -> !there.contains(HeaderText.normalised(type)))
        .sorted()
        .toList();
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(MessageText::quoted).collect(Collectors.joining(", "));
  }

  private String list() {
    int more = found.size() - SHOWN;
    return found.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
