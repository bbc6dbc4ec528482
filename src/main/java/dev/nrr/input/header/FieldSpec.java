package dev.nrr.input.header;

import dev.nrr.input.request.Field;

/**
 * One field of a shape: what it is, how its cells read, and which headers are taken for it.
 *
 * @param blank what an empty cell is
 * @param synonyms the headers taken for it; for amounts also round measure words such as {@code
 *     mrr}, so that {@code start} takes {@code Start ARR}
 */
public record FieldSpec(Field field, Kind kind, Blank blank, Synonyms synonyms) {

  /** How a field's cells are read. */
  public enum Kind {
    /** Money. */
    AMOUNT,
    /** A whole number, zero or more. */
    COUNT,
    /** Words, kept as a code in a dictionary. */
    TEXT
  }

  /** What an empty cell is. */
  public enum Blank {
    ZERO,
    BAD,
    ALLOWED
  }

  /** Money whose blank is a bad row. */
  public static FieldSpec amount(Field field, Synonyms synonyms) {
    return new FieldSpec(field, Kind.AMOUNT, Blank.BAD, synonyms);
  }

  /** Money of the date that is the column's header; its blank is zero. */
  public static FieldSpec dated(String header) {
    return new FieldSpec(Field.AMOUNT, Kind.AMOUNT, Blank.ZERO, Synonyms.only(header));
  }

  /** Money whose blank is zero. */
  public static FieldSpec movement(Field field, Synonyms synonyms) {
    return new FieldSpec(field, Kind.AMOUNT, Blank.ZERO, synonyms);
  }

  /** Words that every row must have. */
  public static FieldSpec key(Field field, Synonyms synonyms) {
    return new FieldSpec(field, Kind.TEXT, Blank.BAD, synonyms);
  }

  /** Words that may be missing. */
  public static FieldSpec text(Field field, Synonyms synonyms) {
    return new FieldSpec(field, Kind.TEXT, Blank.ALLOWED, synonyms);
  }

  /** A whole number. */
  public static FieldSpec count(Field field, Synonyms synonyms) {
    return new FieldSpec(field, Kind.COUNT, Blank.BAD, synonyms);
  }
}
