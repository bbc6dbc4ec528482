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
import java.util.Set;

/** One way customer revenue is laid out in a file. Each stands once in the list of shapes. */
public abstract class Shape {

  private final String name;
  private final RowMeaning rows;
  private final List<FieldSpec> fields;
  private final List<Field> required;
  private final String needs;
  private final Set<Trait> traits;

  /** What holds of the rows of some shapes. */
  protected enum Trait {
    SIGNED,
    ADDS_UP_ROWS,
    HAS_ENDS,
    HAS_TERMS,
    SUMMED_BY_PERIOD
  }

  /**
   * What is the same of every file of a shape.
   *
   * @param name the word {@code --shape} takes
   * @param rows what a row says
   * @param fields those it reads, in the order of their slots
   * @param required those it cannot do without
   * @param needs the same in words
   */
  protected Shape(
      String name,
      RowMeaning rows,
      List<FieldSpec> fields,
      List<Field> required,
      String needs,
      Trait... traits) {
    this.name = name;
    this.rows = rows;
    this.fields = fields;
    this.required = required;
    this.needs = needs;
    this.traits = Set.of(traits);
  }

  /** The word {@code --shape} takes. */
  public final String name() {
    return name;
  }

  /** What a row of it says. */
  public final RowMeaning rows() {
    return rows;
  }

  /** The options that have an input read as this shape, whatever its header says. */
  public List<String> arguments() {
    return List.of("--shape", name);
  }

  /** The fields it reads, in the order of their slots. */
  public final List<FieldSpec> fields() {
    return fields;
  }

  /** Whether the columns found make the shape. */
  public boolean fits(HeaderMatch match) {
    return found(match).size() == required.size();
  }

  /** Whether a header can be taken for it where {@code --shape} does not say so. */
  public boolean isGuessed() {
    return true;
  }

  /** Whether the columns found make the shape where {@code --shape} does not say so. */
  public boolean isGuessedFrom(HeaderMatch match) {
    return isGuessed() && fits(match);
  }

  /** Whether its amounts are changes or bills, which may be below zero. */
  public final boolean isSigned() {
    return traits.contains(Trait.SIGNED);
  }

  /** Whether several rows of one customer and date are added up; else they are duplicates. */
  public final boolean addsUpRows() {
    return traits.contains(Trait.ADDS_UP_ROWS);
  }

  /** Whether its rows end, so that a short break can be no end. */
  public final boolean hasEnds() {
    return traits.contains(Trait.HAS_ENDS);
  }

  /** Whether an amount may be for another time than a month. */
  public final boolean hasTerms() {
    return traits.contains(Trait.HAS_TERMS);
  }

  /** Whether its rows are summed by the month, quarter or year that {@code --every} gives. */
  public final boolean isSummedByPeriod() {
    return traits.contains(Trait.SUMMED_BY_PERIOD);
  }

  /** The headers that are dates, where it reads the amounts under them. */
  public List<String> dated(HeaderMatch match) {
    return List.of();
  }

  /** What a header says rather, where it fits a shape of such rows too. */
  public List<RowMeaning> yieldsTo() {
    return List.of();
  }

  /** What it cannot do without, in words. */
  public final String needs() {
    return needs;
  }

  /** What a field is called where it is missing. */
  public String called(Field field) {
    return field.word();
  }

  /** The fields it cannot do without that were found. */
  public final List<Field> found(HeaderMatch match) {
    List<Field> found = new ArrayList<>();
    for (Field field : required) {
      if (match.has(field)) {
        found.add(field);
      }
    }
    return found;
  }

  /** The fields it cannot do without that were not found. */
  public List<Field> missing(HeaderMatch match) {
    List<Field> missing = new ArrayList<>(required);
    missing.removeAll(found(match));
    return missing;
  }

  /**
   * Begins to read rows into what the shape is about.
   *
   * @param match the columns of the first file
   * @throws InputException if the header cannot be used
   */
  public abstract ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException;
}
