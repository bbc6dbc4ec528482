package dev.nrr.input.header;

import dev.nrr.input.request.Field;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words of headers that do not say which field a column is, in lower case without accents. */
final class HeaderNoise {

  private static final Set<String> ALWAYS =
      WordSet.of(
          "field name the of a an opp opportunity col column record our salesforce sfdc sf hubspot"
              + " stripe chargebee crm c de du des la le les l del di da do der die das dei della het");

  private static final String IDENTIFIERS =
      "id ids key code number no nr num uuid guid ref reference external internal nummer numero"
          + " codigo codice numer identifier nome nom nombre naam";

  /** What a term, a price or a date may be of. */
  private static final String OBJECTS =
      "subscription sub contract term service plan agreement license licence membership order deal"
          + " coverage";

  private static final String TIME_MARKS =
      "date at on day dt ts time timestamp datetime utc gmt datum fecha data";

  /** Words that only say which revenue is measured; currencies among them. */
  static final Set<String> MEASURES =
      WordSet.of(
          "mrr arr acv cmrr revenue recurring amount balance value total monthly annual yearly"
              + " annualized annualised period usd eur gbp inr cad aud chf jpy cny sek nok dkk pln"
              + " brl mxn zar sgd hkd nzd");

  /** Measures that are money by themselves, also of a thing: {@code Account MRR}. */
  static final Set<String> STRONG = WordSet.of("mrr arr acv cmrr revenue recurring amount");

  /** What money is of: {@code Account MRR}. */
  static final Set<String> OF_AMOUNTS =
      WordSet.of("subscription sub contract plan account customer client");

  /** Periods that amounts are per. */
  static final Set<String> PERIOD_OF_AMOUNT =
      WordSet.of("month mo mth year monat mois mes mese maand");

  /** Words in brackets that make something else of what stands before them. */
  static final Set<String> CONTRADICTING =
      WordSet.of(
          "percent pct percentage rate ratio count number num no id tax vat mwst customers logos"
              + " accounts reason date days old target goal plan budget forecast");

  private static final Map<Field, Set<String>> BY_FIELD = new EnumMap<>(Field.class);

  static {
    put("", Field.STARTING, Field.EXPANSION, Field.CONTRACTION, Field.CHURN, Field.NEW);
    put("", Field.REACTIVATION, Field.ENDING);
    put(IDENTIFIERS, Field.CUSTOMER, Field.SUBSCRIPTION);
    put(OBJECTS + " " + TIME_MARKS, Field.START, Field.END);
    put("at on ts dt time timestamp utc gmt", Field.DATE, Field.PERIOD);
    put("cents cent", Field.AMOUNT);
    put("mrr arr revenue", Field.TYPE);
    put("plan subscription sub price", Field.INTERVAL);
    put("count number num no", Field.STARTING_CUSTOMERS, Field.CHURNED_CUSTOMERS);
    put(
        "iso code mrr arr acv amount billing plan price invoice contract transaction payment"
            + " subscription account customer total revenue deal",
        Field.CURRENCY);
  }

  private HeaderNoise() {}

  /** The words that say nothing of a field. */
  static Set<String> of(Field field) {
    return BY_FIELD.getOrDefault(field, Set.of());
  }

  private static void put(String words, Field... fields) {
    Set<String> noise = new HashSet<>(ALWAYS);
    if (!words.isEmpty()) {
      Collections.addAll(noise, words.split(" ", -1));
    }
    for (Field field : fields) {
      BY_FIELD.put(field, noise);
    }
  }
}
