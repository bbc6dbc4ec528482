package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.PartedBuilder;
import dev.nrr.input.source.NotRegularException;
import java.io.IOException;

/** Rows becoming a book that wait until the dates of all of them are known. */
abstract class PendingBuilder implements PartedBuilder {

  final InputRequest request;
  final RowLayout slots;
  final HeaderMatch match;
  final Problems problems;
  final BookRowCollector rows;
  final DateCodes dates;
  private final PendingRows pending;

  /**
   * No rows yet.
   *
   * @param codes how many codes a row has of its shape's own
   * @param amounts how many amounts a row has
   */
  PendingBuilder(
      InputRequest request,
      RowLayout slots,
      HeaderMatch match,
      Problems problems,
      int codes,
      int amounts) {
    this.request = request;
    this.slots = slots;
    this.match = match;
    this.problems = problems;
    this.rows = new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ADD_UP);
    this.dates = new DateCodes(request, new TextDictionary());
    LineNumbers lines = new LineNumbers(request.sources().size());
    this.pending = new PendingRows(lines, codes, amounts, slots.attributes().size());
  }

  /** The rows so far. */
  final PendingRows pending() {
    return pending;
  }

  /** The same builder with no rows. */
  abstract PendingBuilder empty(Problems ofPart) throws InputException;

  /**
   * Takes in what else another part has learnt, which is of the same class.
   *
   * @param dateHere what the part's codes of dates are here
   * @return for each code of a row what the part's are here; null for plain numbers
   */
  abstract int[][] mergeCodes(PendingBuilder part, int[] dateHere);

  @Override
  public final PartedBuilder part(Problems ofPart, OrderAssumption order)
      throws NotRegularException {
    try {
      return empty(ofPart);
    } catch (InputException refused) {
      throw new NotRegularException(refused);
    }
  }

  @Override
  public final void mergeFrom(PartedBuilder part, CodeMapping codes) throws IOException {
    PendingBuilder other = (PendingBuilder) part;
    int[] customerHere = rows.builder().customers().absorb(other.rows.builder().customers());
    int[][] attributeHere = new int[slots.attributes().size()][];
    for (int i = 0; i < attributeHere.length; i++) {
      attributeHere[i] = rows.builder().attribute(i).absorb(other.rows.builder().attribute(i));
    }
    int[][] codeHere = mergeCodes(other, dates.mergeFrom(other.dates));
    pending.mergeFrom(
        other.pending, new PendingRows.Numbers(customerHere, attributeHere, codeHere));
  }

  @Override
  public final Outcome finish(RecordRows read) throws InputException {
    pending.putInOrder();
    return write(read);
  }

  /** Makes the book of all rows, which are in the order of the files. */
  abstract Outcome write(RecordRows read) throws InputException;

  @Override
  public final void close() throws IOException {
    rows.close();
  }
}
