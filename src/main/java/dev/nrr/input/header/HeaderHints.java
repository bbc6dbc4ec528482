package dev.nrr.input.header;

import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Columns that are likely a field's although no synonym says so: by a whole word of the header, or
 * since it is a synonym misspelt. Never by letters that only look alike.
 */
public final class HeaderHints {

  /** Shorter words have too many near ones: state, start. */
  private static final int SHORTEST = 6;

  /** From this length two letters may be wrong. */
  private static final int LONG = 10;

  private static final int LONGEST = 40;

  private static final Set<String> MONEY =
      WordSet.of(
          "amount value price revenue mrr arr acv tcv cmrr fee charge charges total usd eur gbp"
              + " payment paid sales spend income betrag preis umsatz montant prix importe precio"
              + " importo prezzo valor bedrag omzet");

  private static final Set<String> NO_MONEY =
      WordSet.of(
          "id date type name status count number percent pct rate ratio currency code discount tax"
              + " at on by method customers users seats quantity");

  private static final Set<String> DATES =
      WordSet.of(
          "date month period quarter year day week at on time timestamp datum monat mois mes fecha"
              + " mese data maand asof");

  private static final Set<String> NO_DATES =
      WordSet.of(
          "birth birthday signup created updated modified loaded trial renewal first last next id"
              + " count rate price amount revenue mrr arr due");

  private static final Set<String> CUSTOMERS =
      WordSet.of(
          "customer client account company organization organisation subscriber member tenant"
              + " workspace shop merchant user buyer kunde cliente klant logo");

  private static final Set<String> NO_CUSTOMERS =
      WordSet.of(
          "type segment size tier country region city industry status owner manager date since age"
              + " count rate revenue mrr arr value category created score at health tenure cost"
              + " acquisition cac ltv total active new churned per avg average number num lifetime"
              + " pct percent");

  private static final Set<String> TYPES =
      WordSet.of("type kind movement event action activity category");

  private static final Set<String> NO_TYPES =
      WordSet.of(
          "id date at on time customer account user plan currency amount value segment name");

  private static final Set<String> STARTS =
      WordSet.of("start starts started begin begins from opening");

  private static final Set<String> ENDS =
      WordSet.of(
          "end ends ended until cancel canceled cancelled cancellation expires expiry expiration"
              + " churned terminated closing renewal renews stopped");

  private static final Set<String> NO_TERM_DATES =
      WordSet.of("reason type id name user status trial");

  private HeaderHints() {}

  /**
   * The columns that may be a field's, in their order.
   *
   * @param unused columns that are no other field's
   */
  public static List<String> likely(FieldSpec spec, List<String> unused) {
    List<String> likely = new ArrayList<>();
    for (String header : unused) {
      if (header.length() <= LONGEST && (isByWords(spec, header) || isMisspelt(spec, header))) {
        likely.add(header);
      }
    }
    return likely;
  }

  private static boolean isByWords(FieldSpec spec, String header) {
    HeaderWords words = HeaderWords.of(header);
    return switch (spec.field()) {
      case CUSTOMER -> has(words, CUSTOMERS, NO_CUSTOMERS);
      case AMOUNT -> has(words, MONEY, NO_MONEY);
      case DATE, PERIOD -> has(words, DATES, NO_DATES);
      case TYPE -> has(words, TYPES, NO_TYPES);
      case START -> has(words, STARTS, NO_TERM_DATES) && !words.hasAny(MONEY);
      case END -> has(words, ENDS, NO_TERM_DATES) && !words.hasAny(MONEY);
      case STARTING -> has(words, STARTS, NO_MONEY) && words.hasAny(MONEY);
      case ENDING -> has(words, ENDS, NO_MONEY) && words.hasAny(MONEY);
      default -> false;
    };
  }

  private static boolean has(HeaderWords words, Set<String> wanted, Set<String> unwanted) {
    return words.hasAny(wanted) && !words.hasAny(unwanted);
  }

  private static boolean isMisspelt(FieldSpec spec, String header) {
    String letters = HeaderText.normalised(header);
    return isNear(spec, letters)
        || (spec.kind() == FieldSpec.Kind.AMOUNT
            && isNear(spec, HeaderText.withoutMeasure(letters)));
  }

  private static boolean isNear(FieldSpec spec, String name) {
    if (name.length() < SHORTEST) {
      return false;
    }
    int farthest = name.length() < LONG ? 1 : 2;
    for (String synonym : spec.synonyms().certain()) {
      if (synonym.length() >= SHORTEST
          && Math.abs(synonym.length() - name.length()) <= farthest
          && !isPlural(name, synonym)
          && MessageText.misspellings(name, synonym) <= farthest) {
        return true;
      }
    }
    return false;
  }

  /** A plural is another word: customers are counted. */
  private static boolean isPlural(String one, String other) {
    return one.equals(other + "s") || other.equals(one + "s");
  }
}
