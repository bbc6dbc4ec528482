package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a movement in a ledger does to what a customer pays, and the words for it: English, German,
 * Spanish and French, without accents, spaces and punctuation, and without words that only say what
 * is measured or moved.
 */
public enum MovementType {
  NEW(
      Direction.GAIN,
      """
      new newbusiness newlogo newsale newdeal newsales opening openingbalance initial start started \
      begin begun signup signedup subscribe subscribed activate activated activation create created \
      convert converted conversion trialconverted trialconversion trialtopaid converttrial acquire \
      acquired acquisition onboard onboarded won closedwon land landed register registered join \
      joined first firstpurchase \
      neu neukunde neugeschaft neugeschaeft neuvertrag neuabschluss abschluss anmeldung beginn \
      alta nuevo nueva nuevocliente inicio inscripcion suscripcion contratacion \
      nouveau nouvelle nouveauclient nouvelleaffaire inscription souscription debut creation""",
      List.of()),
  EXPANSION(
      Direction.GAIN,
      """
      expand expands upgraded upsold uplift priceincrease priceincreased priceuplift pricerise \
      raise raised increased crosssold addon addonadded addons seatadded seatsadded addseats \
      addedseats seatincrease quantityincrease growth grow \
      erweiterung erhohung erhoehung preiserhohung preiserhoehung hochstufung ausbau zusatzverkauf \
      ampliacion aumento subida incremento mejora subidadeprecio aumentodeprecio \
      augmentation hausse hausseprix augmentationprix montee montedegamme surclassement""",
      HeaderSynonyms.EXPANSION.certain()),
  CONTRACTION(
      Direction.LOSS,
      """
      downgraded downsold decreased pricedecrease pricedecreased pricereduction pricecut reduction \
      reduced reduce shrink shrunk shrinkage seatremoved seatsremoved removeseats removedseats \
      seatdecrease quantitydecrease partialchurn addonremoved \
      verkleinerung reduzierung verringerung preissenkung herabstufung \
      reduccion disminucion bajada rebaja bajadadeprecio \
      diminution baisse baisseprix retrogradation""",
      HeaderSynonyms.CONTRACTION.certain()),
  CHURN(
      Direction.LOSS,
      """
      churns cancel cancels cancelation cancelations canceling cancelling unsubscribe unsubscribed \
      unsubscription terminate terminated termination end ended ending expire expired expiry \
      expiration lapse lapsed loss losses lose attrition nonrenewal nonrenewals nonrenewed \
      nonrenew notrenewed delete deleted deletion deactivate deactivated deactivation offboard \
      offboarded leave left quit stop stopped suspend suspended suspension pause paused freeze \
      frozen closedlost logochurn fullchurn churnedlogo \
      kundigung kuendigung gekundigt gekuendigt storno stornierung storniert beendet beendigung \
      abgang verlust abmeldung ausgelaufen pausiert \
      baja cancelacion cancelado cancelada perdida perdido abandono vencido pausado pausada \
      resiliation resilie resiliee annulation annule annulee depart perte desabonnement expiree \
      suspendu""",
      HeaderSynonyms.CHURN.certain()),
  REACTIVATION(
      Direction.GAIN,
      """
      reactivate reactivates resume resumed resumes unpause unpaused unfreeze comeback restart \
      restarted resubscribe resubscribed resubscription return returned returning \
      reaktivierung reaktiviert wiederaufnahme ruckkehr rueckkehr \
      reactivacion reactivado reactivada reanudacion reanudado regreso \
      reprise reactive retour""",
      HeaderSynonyms.REACTIVATION.certain()),
  CHANGE(
      Direction.EITHER,
      """
      change changes changed adjustment adjustments adjusted pricechange pricechanged planchange \
      planchanged seatchange quantitychange quantitychanged update updated modification modified \
      modify amendment amended correction \
      anderung aenderung preisanderung preisaenderung korrektur anpassung \
      cambio ajuste modificacion cambiodeprecio \
      changement ajustement""",
      List.of()),

  /** Nothing changes, whatever the amount says, which must be 0 unless the user says otherwise. */
  UNCHANGED(
      Direction.NONE,
      """
      renew renews renewal renewals renewed autorenewal autorenewed flat flatrenewal nochange \
      unchanged retained trial trialing trialstart trialstarted starttrial freetrial none \
      verlangerung verlaengerung verlangert renovacion renovado renouvellement renouvele prueba \
      essai""",
      List.of());

  /** Which way it goes. */
  enum Direction {
    GAIN,
    LOSS,
    EITHER,
    NONE
  }

  /** Words that do not say what kind of movement it is. */
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\b(mrr|arr|cmrr|revenue|subscriptions?|customers?|client|kunde|cliente|account|plan|event|movement)\\b");

  private static final Pattern WORD_END =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private final Direction direction;

  @SuppressWarnings("ImmutableEnumChecker") // every set here is unmodifiable
  private final Set<String> words;

  MovementType(Direction direction, String words, List<String> headers) {
    Set<String> all = new HashSet<>(headers);
    all.addAll(List.of(words.strip().split("\\s+")));
    this.direction = direction;
    this.words = Set.copyOf(all);
  }

  Direction direction() {
    return direction;
  }

  /**
   * Whether an amount can be one of its movements: a gain is not below zero, and nothing is 0.
   *
   * @param sign of the amount
   */
  boolean allows(int sign) {
    return switch (direction) {
      case GAIN -> sign >= 0;
      case NONE -> sign == 0;
      case LOSS, EITHER -> true;
    };
  }

  /**
   * Whether its amounts are taken away from what a customer pays.
   *
   * @param lossesNegative whether losses are below zero as they stand
   */
  boolean takesAway(boolean lossesNegative) {
    return direction == Direction.LOSS && !lossesNegative;
  }

  /**
   * What its amounts are multiplied by to be added to what a customer pays: 1, -1, or 0 where
   * nothing changes.
   *
   * @param lossesNegative whether losses are below zero as they stand
   */
  public int factor(boolean lossesNegative) {
    return direction == Direction.NONE ? 0 : takesAway(lossesNegative) ? -1 : 1;
  }

  /** The name by which {@code --map-type} knows it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all, for messages. */
  public static String names() {
    return Arrays.stream(values()).map(MovementType::word).collect(Collectors.joining(", "));
  }

  /** The type with a name. */
  static Optional<MovementType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /** The type a ledger means, without regard to case, accents, punctuation and a measure. */
  public static Optional<MovementType> find(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String apart = WORD_END.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    String word = HeaderText.normalised(apart);
    String bare = HeaderText.normalised(MEASURE.matcher(apart).replaceAll(""));
    for (MovementType type : values()) {
      if (type.words.contains(word) || type.words.contains(bare)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** Whether a word says that something ended: {@code cancelled}. */
  public static boolean isEnd(String text) {
    return find(text).filter(CHURN::equals).isPresent();
  }

  /**
   * The type that {@code --map-type} names.
   *
   * @throws InputException if it names no movement
   */
  public static MovementType ofWord(String word) throws InputException {
    MovementType type = named(word).orElse(null);
    if (type == null) {
      throw InputException.option(
          "--map-type: " + MessageText.quoted(word) + " is no movement; one of " + names());
    }
    return type;
  }

  /**
   * What {@code --map-type} says, by normalised word.
   *
   * @throws InputException if it names no movement
   */
  public static Map<String, MovementType> given(InputRequest request) throws InputException {
    Map<String, MovementType> given = new HashMap<>();
    for (Map.Entry<String, String> entry : request.slices().types().meanings().entrySet()) {
      MovementType type = ofWord(entry.getValue());
      given.put(HeaderText.normalised(entry.getKey()), type);
    }
    return given;
  }
}
