package dev.nrr.core.book;

import java.util.List;

/** One attribute of customers, such as segment, by codes into the list of its values. */
public interface Attribute {

  /** {@return the input's own header} */
  String name();

  /** {@return every value there is, each at its code} */
  List<String> values();

  /**
   * {@return where a customer stands at a date: a code of {@link #values}, {@link
   * AttributeColumn#MIXED} or {@link AttributeColumn#NO_ROW}}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  int code(int customer, int date);

  /**
   * {@return the date of the row that decides where a customer stands; -1 where it is not known}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  int rowDate(int customer, int date);
}
