package dev.nrr.input.survey;

import dev.nrr.input.header.FoldedText;
import dev.nrr.input.header.WordSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of status columns and whether a customer of this status pays. Compared without case,
 * accents, spaces, hyphens and underscores; here they stand as they are compared. English, German,
 * French, Spanish, Italian, Portuguese and Dutch.
 */
public final class StatusWords {

  /** What a status says of the money of its row. */
  public enum Status {
    /** The amount is paid: active, past due, renewed, not renewing but still running. */
    PAYING,
    /** Nothing is paid, now or yet: a trial, a failed payment, a pause, a draft. */
    NOT_PAYING,
    /** It paid once and does no more: canceled, churned, expired. */
    ENDED
  }

  private static final String PAYING =
      """
      active activated live current pastdue overdue paid renewed renewing expanded expansion upgraded \
      upgrade downgraded contracted nonrenewing pendingcancellation pendingcancel \
      pendingcancelation cancelatperiodend canceling cancelling subscribed inforce ongoing \
      running enabled succeeded success successful settled completed complete captured won closedwon \
      ingraceperiod grace graceperiod indunning dunning delinquent reactivated retained \
      openended recurring goodstanding customer paying \
      aktiv laufend bezahlt gekuendigtzumende verlaengert \
      actif encours paye payee \
      activo activa vigente pagado pagada \
      attivo attiva incorso pagato pagata \
      ativo ativa emdia pago \
      actief lopend betaald\
      """;

  private static final String NOT_PAYING =
      """
      trialing trialling trial intrial ontrial free freemium freetrial trialpaying incomplete \
      incompleteexpired unpaid paused onhold hold suspended frozen dormant failed failure declined \
      void voided draft refunded refund partiallyrefunded reversed chargedback chargeback disputed \
      uncollectible writtenoff writeoff pending processing scheduled future notstarted unstarted \
      upcoming prospect lead demo test sandbox pilot poc comp complimentary rejected error blocked \
      requirespaymentmethod requiresaction openproposal proposal uncaptured abandoned \
      notpaying nonpaying trialexpired expiredtrial trialended \
      testphase kostenlos gratis pausiert unbezahlt fehlgeschlagen erstattet storniert \
      entwurf ausstehend ausgesetzt \
      essai enessai gratuit enpause suspendu impaye echoue rembourse brouillon enattente \
      prueba enprueba gratuito pausado suspendido impagado fallido reembolsado borrador pendiente \
      prova inprova sospeso nonpagato fallito rimborsato bozza inattesa \
      teste emteste suspenso naopago falhou rascunho pendente \
      proef proefperiode gepauzeerd onbetaald mislukt terugbetaald concept\
      """;

  private static final String ENDED =
      """
      canceled cancelled cancel cancellation churned churn expired ended terminated inactive lost \
      deactivated closed lapsed stopped former notactive disabled deleted removed \
      unsubscribed finished nonrenewed notrenewed discontinued dead closedlost archived \
      left gone excustomer ex \
      gekuendigt gekundigt beendet abgelaufen inaktiv ausgelaufen verloren geschlossen deaktiviert \
      resilie resiliee annule annulee termine terminee expire expiree inactif perdu perdue \
      cancelado cancelada terminado terminada vencido vencida caducado inactivo inactiva perdido baja \
      debaja finalizado finalizada \
      annullato annullata cessato cessata disdetto disdetta scaduto scaduta inattivo inattiva perso \
      encerrado encerrada expirado expirada inativo inativa \
      opgezegd beeindigd verlopen inactief geannuleerd gestopt\
      """;

  /**
   * Words of which nobody doubts what they say. The others depend on what the business makes of
   * them: a payment that is late, a pause, a notice given.
   */
  private static final String CERTAIN =
      """
      active live current paid enabled subscribed paying running ongoing inforce renewed expanded \
      expansion upgraded upgrade downgraded downgrade contracted reactivated retained activated \
      aktiv laufend actif encours activo activa vigente attivo attiva incorso ativo ativa \
      actief lopend \
      trialing trialling trial intrial ontrial freetrial trialexpired expiredtrial trialended \
      incomplete incompleteexpired failed failure declined void voided draft notpaying nonpaying \
      testphase fehlgeschlagen entwurf essai enessai echoue brouillon prueba enprueba \
      fallido borrador prova inprova fallito bozza teste emteste falhou rascunho proef \
      proefperiode mislukt concept \
      canceled cancelled churned churn expired ended terminated inactive lapsed deactivated \
      notactive former \
      gekuendigt gekundigt beendet abgelaufen inaktiv ausgelaufen deaktiviert \
      resilie resiliee annule annulee expire expiree inactif \
      cancelado cancelada vencido vencida caducado inactivo inactiva \
      annullato annullata cessato cessata disdetto disdetta scaduto scaduta inattivo inattiva \
      encerrado encerrada expirado expirada inativo inativa \
      opgezegd beeindigd verlopen inactief geannuleerd gestopt\
      """;

  private static final Map<String, Status> WORDS = words();
  private static final Set<String> WITHOUT_DOUBT = WordSet.of(CERTAIN);

  /**
   * What the user says of words, which are compared without case.
   *
   * @param paying words that pay
   * @param notPaying words that do not
   */
  public record Said(Set<String> paying, Set<String> notPaying) {

    public Said {
      paying = Set.copyOf(paying);
      notPaying = Set.copyOf(notPaying);
    }

    public boolean isEmpty() {
      return paying.isEmpty() && notPaying.isEmpty();
    }

    /** What is said of a word; null for nothing. */
    public @Nullable Status find(String word) {
      if (has(notPaying, word)) {
        return Status.NOT_PAYING;
      }
      return has(paying, word) ? Status.PAYING : null;
    }

    private static boolean has(Set<String> words, String word) {
      for (String each : words) {
        if (each.equalsIgnoreCase(word)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final Set<String> YES = WordSet.of("yes y true t 1 on ja oui si sim");
  private static final Set<String> NO = WordSet.of("no n false f 0 off nein nee non nao");

  private StatusWords() {}

  /** What a word says; null if it is no known status. */
  public static @Nullable Status find(String word) {
    return WORDS.get(FoldedText.of(word));
  }

  /** Whether a word of a flag says yes or no; null if it is neither. */
  public static @Nullable Boolean flag(String word) {
    String folded = FoldedText.of(word);
    return YES.contains(folded) ? Boolean.TRUE : NO.contains(folded) ? Boolean.FALSE : null;
  }

  /** The same for a flag such as {@code is_active}, in which yes pays and no does not. */
  public static @Nullable Status findFlag(String word) {
    Boolean flag = flag(word);
    return flag == null ? null : flag ? Status.PAYING : Status.ENDED;
  }

  /** Whether nobody doubts what a word says. */
  static boolean isCertain(String word) {
    return WITHOUT_DOUBT.contains(FoldedText.of(word));
  }

  private static Map<String, Status> words() {
    Map<String, Status> words = new HashMap<>();
    add(words, PAYING, Status.PAYING);
    add(words, NOT_PAYING, Status.NOT_PAYING);
    add(words, ENDED, Status.ENDED);
    return Collections.unmodifiableMap(words);
  }

  private static void add(Map<String, Status> words, String list, Status status) {
    for (String word : list.split(" ", -1)) {
      words.putIfAbsent(word, status);
    }
  }
}
