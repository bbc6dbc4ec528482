package dev.nrr.input.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column can mean. The word is the one {@code --map} and JSON use. */
public enum Field {
  CUSTOMER,
  /** What was recognised as the customer where {@code --customer} names a coarser one. */
  ACCOUNT,
  SUBSCRIPTION,
  DATE,
  PERIOD,
  AMOUNT,
  /** What a customer paid until an event. */
  BEFORE,
  /** What a customer pays from an event on, where the amount is the change. */
  AFTER,
  /** By how much an event changes what a customer pays, where the amount is what is paid after. */
  CHANGE,
  START,
  END,
  INTERVAL,
  INTERVAL_COUNT,
  DURATION,
  CHANGED,
  CHANGED_AMOUNT,
  STARTING,
  EXPANSION,
  CONTRACTION,
  CHURN,
  NEW,
  REACTIVATION,
  ENDING,
  /** What a row's one movement is, beside its amount. */
  MOVEMENT,
  TYPE,
  CURRENCY,
  STARTING_CUSTOMERS,
  CHURNED_CUSTOMERS,
  /** Whether a row pays: active, trialing, canceled. */
  STATUS,
  /** How many units an amount is the price of one of. */
  QUANTITY,
  /** What an amount is to be lessened by: a percentage or an amount. */
  DISCOUNT;

  /** The fields whose cells are dates. */
  public static final List<Field> DATES = List.of(DATE, START, END, PERIOD, CHANGED);

  /** Every field's word, for messages. */
  public static List<String> words() {
    return mappable().map(Field::word).toList();
  }

  /** The field with this word. */
  public static Optional<Field> find(String word) {
    return mappable().filter(field -> field.word().equals(word)).findFirst();
  }

  private static Stream<Field> mappable() {
    return Arrays.stream(values()).filter(field -> field != ACCOUNT);
  }

  /** Whether it is a date; then two columns that fit are refused, never chosen between. */
  public boolean isDate() {
    return this == DATE || this == START || this == END || this == CHANGED;
  }

  /** The field as options and JSON write it: {@code starting-customers}. */
  public String word() {
    StringBuilder word = new StringBuilder();
    for (char c : name().toCharArray()) {
      word.append(c == '_' ? '-' : (char) (c - 'A' + 'a'));
    }
    return word.toString();
  }
}
