package dev.nrr.input.survey;

import dev.nrr.input.header.FoldedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words of status columns and whether a customer of this status pays. Compared without case,
 * accents, spaces, hyphens and underscores. English, German, French, Spanish, Italian, Portuguese
 * and Dutch.
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
      active activated live current past_due pastdue overdue paid renewed renewing expanded expansion upgraded
      upgrade downgraded contracted non_renewing nonrenewing pending_cancellation pending_cancel
      pending_cancelation cancel_at_period_end canceling cancelling subscribed in_force ongoing
      running enabled succeeded success successful settled completed complete captured won closed_won
      in_grace_period grace grace_period in_dunning dunning delinquent reactivated retained
      open_ended recurring good_standing customer paying
      aktiv laufend bezahlt gekuendigt_zum_ende verlaengert
      actif active en_cours paye payee
      activo activa vigente pagado pagada
      attivo attiva in_corso pagato pagata
      ativo ativa em_dia pago
      actief lopend betaald
      """;

  private static final String NOT_PAYING =
      """
      trialing trialling trial in_trial on_trial free freemium free_trial trialpaying incomplete
      incomplete_expired unpaid paused on_hold hold suspended frozen dormant failed failure declined
      void voided draft refunded refund partially_refunded reversed charged_back chargeback disputed
      uncollectible written_off write_off pending processing scheduled future not_started unstarted
      upcoming prospect lead demo test sandbox pilot poc comp complimentary rejected error blocked
      requires_payment_method requires_action open_proposal proposal uncaptured abandoned
      not_paying nonpaying trial_expired expired_trial trial_ended
      testphase test_phase kostenlos gratis pausiert unbezahlt fehlgeschlagen erstattet storniert
      entwurf ausstehend ausgesetzt
      essai en_essai gratuit en_pause suspendu impaye echoue rembourse brouillon en_attente
      prueba en_prueba gratuito pausado suspendido impagado fallido reembolsado borrador pendiente
      prova in_prova sospeso non_pagato fallito rimborsato bozza in_attesa
      teste em_teste suspenso nao_pago falhou reembolsado rascunho pendente
      proef proefperiode gepauzeerd onbetaald mislukt terugbetaald concept
      """;

  private static final String ENDED =
      """
      canceled cancelled cancel cancellation churned churn expired ended terminated inactive lost
      deactivated closed lapsed stopped former not_active notactive disabled deleted removed
      unsubscribed finished non_renewed not_renewed nonrenewed discontinued dead closed_lost archived
      left gone ex_customer ex
      gekuendigt gekundigt beendet abgelaufen inaktiv ausgelaufen verloren geschlossen deaktiviert
      resilie resiliee annule annulee termine terminee expire expiree inactif inactive perdu perdue
      cancelado cancelada terminado terminada vencido vencida caducado inactivo inactiva perdido baja
      de_baja finalizado finalizada
      annullato annullata cessato cessata disdetto disdetta scaduto scaduta inattivo inattiva perso
      encerrado encerrada expirado expirada inativo inativa terminado
      opgezegd beeindigd verlopen inactief geannuleerd gestopt
      """;

  /**
   * Words of which nobody doubts what they say. The others depend on what the business makes of
   * them: a payment that is late, a pause, a notice given.
   */
  private static final String CERTAIN =
      """
      active live current paid enabled subscribed paying running ongoing in_force renewed expanded
      expansion upgraded upgrade downgraded downgrade contracted reactivated retained activated
      aktiv laufend actif active en_cours activo activa vigente attivo attiva in_corso ativo ativa
      actief lopend
      trialing trialling trial in_trial on_trial free_trial trial_expired expired_trial trial_ended
      incomplete incomplete_expired failed failure declined void voided draft not_paying nonpaying
      testphase test_phase fehlgeschlagen entwurf essai en_essai echoue brouillon prueba en_prueba
      fallido borrador prova in_prova fallito bozza teste em_teste falhou rascunho proef
      proefperiode mislukt concept
      canceled cancelled churned churn expired ended terminated inactive lapsed deactivated
      not_active notactive former
      gekuendigt gekundigt beendet abgelaufen inaktiv ausgelaufen deaktiviert
      resilie resiliee annule annulee expire expiree inactif inactive
      cancelado cancelada vencido vencida caducado inactivo inactiva
      annullato annullata cessato cessata disdetto disdetta scaduto scaduta inattivo inattiva
      encerrado encerrada expirado expirada inativo inativa
      opgezegd beeindigd verlopen inactief geannuleerd gestopt
      """;

  private static final Map<String, Status> WORDS = words();
  private static final Set<String> WITHOUT_DOUBT = withoutDoubt();

  /**
   * What the user says of words, which are compared without case.
   *
   * @param paying words that pay
   * @param notPaying words that do not
   */
  public record Said(Set<String> paying, Set<String> notPaying) {

    /** Nothing. */
    public static final Said NOTHING = new Said(Set.of(), Set.of());

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

  /** Yes and no, as flags are written. */
  private static final Map<String, Boolean> FLAGS =
      Map.ofEntries(
          Map.entry("yes", true),
          Map.entry("y", true),
          Map.entry("true", true),
          Map.entry("t", true),
          Map.entry("1", true),
          Map.entry("on", true),
          Map.entry("ja", true),
          Map.entry("oui", true),
          Map.entry("si", true),
          Map.entry("sim", true),
          Map.entry("no", false),
          Map.entry("n", false),
          Map.entry("false", false),
          Map.entry("f", false),
          Map.entry("0", false),
          Map.entry("off", false),
          Map.entry("nein", false),
          Map.entry("nee", false),
          Map.entry("non", false),
          Map.entry("nao", false));

  private StatusWords() {}

  /** What a word says; null if it is no known status. */
  public static @Nullable Status find(String word) {
    return WORDS.get(FoldedText.of(word));
  }

  /** Whether a word of a flag says yes or no; null if it is neither. */
  public static @Nullable Boolean flag(String word) {
    return FLAGS.get(FoldedText.of(word));
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

  private static Set<String> withoutDoubt() {
    Set<String> words = new HashSet<>();
    for (String word : CERTAIN.strip().split("\\s+", -1)) {
      words.add(FoldedText.of(word));
    }
    return Set.copyOf(words);
  }

  private static Map<String, Status> words() {
    Map<String, Status> words = new HashMap<>();
    add(words, PAYING, Status.PAYING);
    add(words, NOT_PAYING, Status.NOT_PAYING);
    add(words, ENDED, Status.ENDED);
    return Map.copyOf(words);
  }

  private static void add(Map<String, Status> words, String list, Status status) {
    for (String word : list.strip().split("\\s+", -1)) {
      words.putIfAbsent(FoldedText.of(word), status);
    }
  }
}
