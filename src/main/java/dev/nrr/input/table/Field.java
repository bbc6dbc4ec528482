package dev.nrr.input.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a column can mean. The word is the one {@code --map} and JSON use. */
public enum Field {
  CUSTOMER,
  SUBSCRIPTION,
  DATE,
  PERIOD,
  AMOUNT,
  START,
  END,
  INTERVAL,
  STARTING,
  EXPANSION,
  CONTRACTION,
  CHURN,
  NEW,
  REACTIVATION,
  ENDING,
  TYPE,
  CURRENCY,
  STARTING_CUSTOMERS,
  CHURNED_CUSTOMERS;

  /** Every field's word, for messages. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }

  /** The field with this word. */
  public static Optional<Field> find(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
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
