package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.header.WordSet;
import dev.nrr.input.survey.DistinctTexts.Entry;
import dev.nrr.input.survey.StatusWords.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a status column by what they say.
 *
 * @param flag whether the words are yes and no, so that the header says what they mean
 * @param named whether the header says that it is a status, or asks for yes and no
 * @param said what the user says of words
 */
record StatusColumn(
    List<Entry> paying,
    List<Entry> notPaying,
    List<Entry> ended,
    List<Entry> unknown,
    boolean flag,
    boolean named,
    StatusWords.Said said) {

  /** A column of more distinct words none of which is known is no status. */
  private static final int MOST_UNKNOWN = 12;

  private static final Set<String> STRONG = Set.of("status", "statut", "statuses");
  private static final Set<String> WEAK =
      WordSet.of(
          "state stage phase lifecycle zustand estado stato situacao etat stan active"
              + " activity churned billing payment condition");

  /** Statuses of something else than the customer's paying. */
  private static final Set<String> OTHER =
      WordSet.of(
          "marital employment tax ticket onboarding sync health lead support email"
              + " verification gdpr kyc shipping delivery");

  private static final Set<String> PAYS =
      WordSet.of(
          "active isactive enabled paying paid live subscribed aktiv actif activo activa"
              + " attivo ativo actief ispaid ispaying");

  private static final Set<String> ENDS =
      WordSet.of(
          "churned churn canceled cancelled inactive ended expired lost deleted deactivated"
              + " terminated closed lapsed ischurned gekundigt inaktiv inactif inactivo");

  private static final Set<String> PAYS_NOT =
      WordSet.of(
          "trial trialing istrial paused suspended unpaid refunded voided void free test demo"
              + " failed disabled");

  private static final Set<String> FILLER =
      WordSet.of(
          "is has was flag currently customer account subscription sub user status indicator"
              + " state still member client yn on in already now ist est es");

  StatusColumn {
    paying = List.copyOf(paying);
    notPaying = List.copyOf(notPaying);
    ended = List.copyOf(ended);
    unknown = List.copyOf(unknown);
  }

  /** The statuses of a column of a table; null if it is none. */
  static @Nullable StatusColumn find(TableColumns table, int column, ColumnFacts facts) {
    return find(HeaderWords.of(table.headers().get(column)), facts, table.said());
  }

  private static @Nullable StatusColumn find(
      HeaderWords header, ColumnFacts facts, StatusWords.Said said) {
    List<Entry> entries = facts.texts().list();
    if (entries.isEmpty() || header.hasAny(OTHER)) {
      return null;
    }
    Status yes = ofYes(header);
    if (yes != null && isFlag(entries)) {
      return sorted(entries, yes, true, said);
    }
    if (facts.count(CellKind.WORD) < facts.filled()) {
      return null;
    }
    boolean named = header.hasAny(STRONG) || header.hasAny(WEAK);
    StatusColumn words = sorted(entries, null, named, said);
    int unknown = words.unknown.size();
    int known = entries.size() - unknown;
    boolean found =
        unknown == 0
            || (header.hasAny(STRONG) && (known > 0 || unknown <= MOST_UNKNOWN))
            || (header.hasAny(WEAK) && known >= unknown);
    return found ? words : null;
  }

  /** What a yes under this header says; null if the header asks something else. */
  private static @Nullable Status ofYes(HeaderWords header) {
    Status status = null;
    for (String word : header.list()) {
      Status here =
          PAYS.contains(word)
              ? Status.PAYING
              : ENDS.contains(word)
                  ? Status.ENDED
                  : PAYS_NOT.contains(word) ? Status.NOT_PAYING : null;
      if (here == null && !FILLER.contains(word)) {
        return null;
      }
      status = here == null ? status : here;
    }
    return status;
  }

  private static boolean isFlag(List<Entry> entries) {
    for (Entry entry : entries) {
      if (StatusWords.flag(entry.text()) == null) {
        return false;
      }
    }
    return true;
  }

  private static StatusColumn sorted(
      List<Entry> entries, @Nullable Status yes, boolean named, StatusWords.Said said) {
    List<Entry> paying = new ArrayList<>();
    List<Entry> notPaying = new ArrayList<>();
    List<Entry> ended = new ArrayList<>();
    List<Entry> unknown = new ArrayList<>();
    for (Entry entry : entries) {
      Status status = said.find(entry.text());
      if (status == null) {
        status = yes == null ? StatusWords.find(entry.text()) : ofFlag(entry.text(), yes);
      }
      List<Entry> list =
          status == null
              ? unknown
              : switch (status) {
                case PAYING -> paying;
                case NOT_PAYING -> notPaying;
                case ENDED -> ended;
              };
      list.add(entry);
    }
    return new StatusColumn(paying, notPaying, ended, unknown, yes != null, named, said);
  }

  private static Status ofFlag(String text, Status yes) {
    boolean isYes = Boolean.TRUE.equals(StatusWords.flag(text));
    if (yes == Status.PAYING) {
      return isYes ? Status.PAYING : Status.ENDED;
    }
    return isYes ? yes : Status.PAYING;
  }

  /** The words with money whose meaning depends on what the business makes of them. */
  List<Entry> doubtful() {
    List<Entry> found = new ArrayList<>(withMoney(unknown));
    for (List<Entry> known : List.of(paying, notPaying, ended)) {
      for (Entry entry : withMoney(known)) {
        boolean certain =
            flag || said.find(entry.text()) != null || StatusWords.isCertain(entry.text());
        if (!certain) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  /** Whether yes means that a customer pays, so that the words need no explanation. */
  boolean isYesPaying() {
    for (Entry entry : paying) {
      if (!Boolean.TRUE.equals(StatusWords.flag(entry.text()))) {
        return false;
      }
    }
    return true;
  }

  /** Those of some words that stand in a row with money. */
  static List<Entry> withMoney(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.moneyRows() > 0) {
        found.add(entry);
      }
    }
    return found;
  }

  /** Those of some words that stand in a row with money and without an end. */
  static List<Entry> withOpenMoney(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.openMoneyRows() > 0) {
        found.add(entry);
      }
    }
    return found;
  }

  /** Some words as an option takes them: {@code trialing,unpaid}. */
  static String listed(List<Entry> entries) {
    StringBuilder list = new StringBuilder();
    for (Entry entry : entries) {
      list.append(list.length() == 0 ? "" : ",").append(entry.text());
    }
    return list.toString();
  }

  /** Some words for a reader: {@code trialing, unpaid}. */
  static String named(List<Entry> entries) {
    return listed(entries).replace(",", ", ");
  }
}
