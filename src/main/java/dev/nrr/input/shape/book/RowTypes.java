package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.row.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of rows, and which of them {@code --include-type} and {@code --exclude-type} leave. */
final class RowTypes {

  private final int slot;
  private final Set<String> included;
  private final Set<String> excluded;
  private final TextDictionary texts = new TextDictionary();
  private final BitSet taken = new BitSet();
  private long leftOut;

  RowTypes(InputRequest request, int slot) {
    this.slot = slot;
    this.included = normalised(request.slices().types().included());
    this.excluded = normalised(request.slices().types().excluded());
  }

  private static Set<String> normalised(Set<String> types) {
    return types.stream().map(HeaderText::normalised).collect(Collectors.toSet());
  }

  /** The code of a row's type. */
  int code(Row row) {
    int before = texts.size();
    int code = row.intern(slot, texts);
    if (code == before) {
      String type = HeaderText.normalised(texts.text(code));
      taken.set(code, !excluded.contains(type) && (included.isEmpty() || included.contains(type)));
    }
    return code;
  }

  /** The words of a type. */
  String text(int code) {
    return texts.text(code);
  }

  /** Whether rows of a type count; the others are counted. */
  boolean takes(int code) {
    leftOut += taken.get(code) ? 0 : 1;
    return taken.get(code);
  }

  /**
   * Says how many rows were left out, if any were.
   *
   * @throws InputException if a type that was asked for is not there
   */
  List<Notice> finish() throws InputException {
    Set<String> wanted = new HashSet<>(included);
    wanted.addAll(excluded);
    wanted.removeAll(normalised(Set.copyOf(texts.texts())));
    if (!wanted.isEmpty()) {
      throw InputException.option(
          "--include-type/--exclude-type: no row of type "
              + wanted.stream().sorted().map(MessageText::quoted).collect(Collectors.joining(", "))
              + "; found: "
              + texts.texts().stream().sorted().limit(20).collect(Collectors.joining(", ")));
    }
    List<Notice> notices = new ArrayList<>();
    if (leftOut > 0) {
      notices.add(
          new Notice(
              "types-left-out",
              MessageText.count(leftOut, "row") + " of other types left out",
              leftOut,
              null));
    }
    return notices;
  }
}
