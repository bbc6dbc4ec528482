package dev.nrr.report.model;

import dev.nrr.report.model.Node.ObjectNode;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command's whole answer, once, for every format: what to say and in which order, never how a
 * number looks. A format asks for the parts it writes, so that an answer may put each together only
 * then.
 */
public interface Report {

  /** The machine document, its {@code schema} first. */
  ObjectNode document();

  /** The machine table: one a result; a row that lacks another's field leaves it empty. */
  List<ObjectNode> rows();

  /**
   * Rows that together have every field of the table, for who needs its names before the rows.
   *
   * @param rows all that there are
   */
  default List<ObjectNode> kinds(List<ObjectNode> rows) {
    return rows;
  }

  /** What people read. */
  List<Block> blocks();

  /** What stands above it all, for formats that are a page. */
  Head head();

  /** What a workbook shows. */
  default List<Sheet> sheets() {
    return List.of(new Sheet("Summary", blocks()));
  }

  /**
   * The head of a page.
   *
   * @param kicker what the page is, in two or three words
   * @param title what it is about, in words
   * @param subtitle of what and by which rule; blank for nothing
   * @param preparedFor whom it was made for; empty for nobody named
   * @param version of the program that made it
   */
  record Head(String kicker, String title, Cell subtitle, String preparedFor, String version) {

    /** The head of a page that needs no more than a title. */
    public static Head of(String kicker, String title, String version) {
      return new Head(kicker, title, Cell.BLANK, "", version);
    }
  }

  /** What a check found, for formats that tell nothing else. */
  default List<CheckLine> checkLines() {
    return List.of();
  }

  /** An answer put together already. */
  static Report of(ObjectNode document, List<ObjectNode> rows, List<Block> blocks, Head head) {
    return new Ready(document, rows, blocks, head, null);
  }

  /** The same with sheets of its own. */
  static Report of(
      ObjectNode document,
      List<ObjectNode> rows,
      List<Block> blocks,
      Head head,
      Supplier<List<Sheet>> sheets) {
    return new Ready(document, rows, blocks, head, sheets);
  }

  /**
   * Parts that are there.
   *
   * @param own puts sheets together where somebody asks for them; null for those of the blocks
   */
  record Ready(
      ObjectNode document,
      List<ObjectNode> rows,
      List<Block> blocks,
      Head head,
      @Nullable Supplier<List<Sheet>> own)
      implements Report {
    public Ready {
      rows = List.copyOf(rows);
      blocks = List.copyOf(blocks);
    }

    @Override
    public List<Sheet> sheets() {
      return own == null ? Report.super.sheets() : own.get();
    }
  }
}
