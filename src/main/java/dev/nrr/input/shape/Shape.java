package dev.nrr.input.shape;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.row.RowLayout;
import java.util.ArrayList;
import java.util.List;

/** One way customer revenue is laid out in a file. Each stands once in the list of shapes. */
public interface Shape {

  /** The word {@code --shape} takes. */
  String name();

  /** What a row of it says. */
  RowMeaning rows();

  /** The options that have an input read as this shape, whatever its header says. */
  default List<String> arguments() {
    return List.of("--shape", name());
  }

  /** The fields it reads, in the order of their slots. */
  List<FieldSpec> fields();

  /** Whether the columns found make the shape. */
  boolean fits(HeaderMatch match);

  /** Whether a header can be taken for it where {@code --shape} does not say so. */
  default boolean isGuessed() {
    return true;
  }

  /** Whether the columns found make the shape where {@code --shape} does not say so. */
  default boolean isGuessedFrom(HeaderMatch match) {
    return isGuessed() && fits(match);
  }

  /** Whether its amounts are changes or bills, which may be below zero. */
  default boolean isSigned() {
    return false;
  }

  /** Whether several rows of one customer and date are added up; else they are duplicates. */
  default boolean addsUpRows() {
    return false;
  }

  /** Whether its rows end, so that a short break can be no end. */
  default boolean hasEnds() {
    return false;
  }

  /** Whether an amount may be for another time than a month. */
  default boolean hasTerms() {
    return false;
  }

  /** Whether its rows are summed by the month, quarter or year that {@code --every} gives. */
  default boolean isSummedByPeriod() {
    return false;
  }

  /** The headers that are dates, where it reads the amounts under them. */
  default List<String> dated(HeaderMatch match) {
    return List.of();
  }

  /** What a header says rather, where it fits a shape of such rows too. */
  default List<RowMeaning> yieldsTo() {
    return List.of();
  }

  /** What it cannot do without, in words. */
  String needs();

  /** The fields it cannot do without. */
  List<Field> required();

  /** What a field is called where it is missing. */
  default String called(Field field) {
    return field.word();
  }

  /** The fields it cannot do without that were found. */
  default List<Field> found(HeaderMatch match) {
    List<Field> found = new ArrayList<>();
    for (Field field : required()) {
      if (match.has(field)) {
        found.add(field);
      }
    }
    return found;
  }

  /** The fields it cannot do without that were not found. */
  default List<Field> missing(HeaderMatch match) {
    List<Field> missing = new ArrayList<>(required());
    missing.removeAll(found(match));
    return missing;
  }

  /**
   * Begins to read rows into what the shape is about.
   *
   * @param match the columns of the first file
   * @throws InputException if the header cannot be used
   */
  ShapeBuilder begin(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException;
}
