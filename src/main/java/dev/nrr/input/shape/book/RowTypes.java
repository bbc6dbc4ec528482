package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.TypeFilter;
import java.util.BitSet;
import java.util.List;

/** The types of rows by codes, and which of them count. */
final class RowTypes {

  private final int slot;
  private final TypeFilter filter;
  private final TextDictionary texts = new TextDictionary();
  private final BitSet taken = new BitSet();

  RowTypes(InputRequest request, int slot) {
    this.slot = slot;
    this.filter = new TypeFilter(request.slices().types());
  }

  /** The code of a row's type. */
  int code(Row row) {
    int before = texts.size();
    int code = row.intern(slot, texts);
    if (code == before) {
      taken.set(code, filter.takes(texts.text(code)));
    }
    return code;
  }

  /** The codes of the types of all rows. */
  int[] codes(RowBatch rows) {
    int before = texts.size();
    int[] codes = rows.numbers(slot, texts, true);
    for (int code = before; code < texts.size(); code++) {
      taken.set(code, filter.takes(texts.text(code)));
    }
    return codes;
  }

  /** Whether rows of a type count. */
  boolean areTaken(int code) {
    return taken.get(code);
  }

  /**
   * Takes in the types of another part.
   *
   * @return what the part's codes are here
   */
  int[] mergeFrom(RowTypes other) {
    int[] here = texts.absorb(other.texts);
    for (int code = 0; code < here.length; code++) {
      taken.set(here[code], other.taken.get(code));
    }
    filter.mergeFrom(other.filter);
    return here;
  }

  /** Whether rows of a type count; the others are counted. */
  boolean takes(int code) {
    if (!taken.get(code)) {
      filter.leaveOut();
    }
    return taken.get(code);
  }

  /**
   * Says how many rows were left out, if any were.
   *
   * @throws InputException if a type that was asked for is not there
   */
  List<Notice> finish() throws InputException {
    return filter.finish();
  }
}
