package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an unused column is from the words of its header, what its cells are, and what is used
 * beside it. A header alone is no proof: {@code state} is a status only where its words are.
 */
final class ColumnKinds {

  private final TableColumns table;

  ColumnKinds(TableColumns table) {
    this.table = table;
  }

  /** What a column is; {@link ColumnKind#ATTRIBUTE} where nothing says more. */
  ColumnKind of(int column, ColumnFacts facts) {
    HeaderWords header = HeaderWords.of(table.headers().get(column));
    if (facts.filled() == 0) {
      return ColumnKind.ATTRIBUTE;
    }
    if (table.isName(column)) {
      return interval(header, facts);
    }
    if (StatusColumn.find(table, column, facts) != null) {
      return ColumnKind.STATUS;
    }
    if (isIntervalCount(header, facts)) {
      return ColumnKind.INTERVAL_COUNT;
    }
    ColumnKind interval = interval(header, facts);
    if (interval != ColumnKind.ATTRIBUTE) {
      return interval;
    }
    if (ScenarioWords.areIn(header, facts)) {
      return ColumnKind.SCENARIO;
    }
    if (isCurrency(header, facts)) {
      return ColumnKind.CURRENCY;
    }
    if (isDateLike(facts) || isBareDates(header, facts)) {
      return date(header);
    }
    return numbers(header, facts);
  }

  private ColumnKind numbers(HeaderWords header, ColumnFacts facts) {
    if (isNumbering(header, facts)) {
      return ColumnKind.ATTRIBUTE;
    }
    if (isDiscount(header, facts)) {
      return ColumnKind.DISCOUNT;
    }
    if (facts.isCounts() && isQuantity(header)) {
      return ColumnKind.QUANTITY;
    }
    if (table.rowsAre(RowMeaning.AMOUNTS_BY_DATE)) {
      return facts.isAmounts() && !isIdentifier(header, facts)
          ? ColumnKind.STRAY_AMOUNTS
          : ColumnKind.ATTRIBUTE;
    }
    boolean movement = table.rowsAre(RowMeaning.MOVEMENTS) && isMovement(header, facts);
    return movement || isMoney(header, facts) ? ColumnKind.SECOND_AMOUNT : ColumnKind.ATTRIBUTE;
  }

  private static boolean isIntervalCount(HeaderWords header, ColumnFacts facts) {
    return facts.isCounts()
        && facts.zeros() == 0
        && header.hasAny(HeaderVocabulary.INTERVAL)
        && header.hasAny(HeaderVocabulary.INTERVAL_COUNT)
        && header.list().size() > 1
        && !header.has("months");
  }

  private static ColumnKind interval(HeaderWords header, ColumnFacts facts) {
    if (isInterval(header, facts)) {
      return ColumnKind.INTERVAL;
    }
    return header.hasAny(HeaderVocabulary.BOUGHT) && isPartlyInterval(facts)
        ? ColumnKind.PARTLY_INTERVAL
        : ColumnKind.ATTRIBUTE;
  }

  /**
   * Whether some names are of another length than a month: {@code Pro} beside {@code Pro Annual}.
   */
  private static boolean isPartlyInterval(ColumnFacts facts) {
    for (Entry entry : facts.texts().list()) {
      Cadence cadence = entry.kind() == CellKind.WORD ? CadenceWords.find(entry.text()) : null;
      if (cadence != null && cadence.isPeriodic() && !cadence.equals(Cadence.MONTHLY)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether all words are cadences; single letters and numbers only under a header that says so.
   */
  private static boolean isInterval(HeaderWords header, ColumnFacts facts) {
    List<Entry> entries = facts.texts().list();
    boolean told = header.hasAny(HeaderVocabulary.INTERVAL);
    boolean periodic = false;
    boolean certain = false;
    for (Entry entry : entries) {
      Cadence cadence = cadence(entry.text(), told);
      if (cadence == null) {
        return false;
      }
      periodic |= cadence.isPeriodic() || cadence.unit() == Cadence.Unit.UNCLEAR;
      certain |= entry.kind() == CellKind.WORD && entry.text().length() > 1;
    }
    return !entries.isEmpty() && (told || (periodic && certain));
  }

  /** The cadence of a text; of a number only under a header that tells an interval. */
  static @Nullable Cadence cadence(String text, boolean told) {
    Cadence cadence = CadenceWords.find(text);
    return cadence == null && told ? CadenceWords.findMonths(text) : cadence;
  }

  private static boolean isCurrency(HeaderWords header, ColumnFacts facts) {
    if (!header.hasAny(HeaderVocabulary.CURRENCY) || !facts.isWords()) {
      return false;
    }
    for (Entry entry : facts.texts().list()) {
      String text = entry.text();
      if (text.length() > 3 || (text.length() == 3 && !isLetters(text))) {
        return false;
      }
    }
    return facts.texts().size() > 0;
  }

  private static boolean isLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i)) && text.charAt(i) != '$') {
        return false;
      }
    }
    return true;
  }

  /** Whether at least nine in ten of what is there are dates; the rest may be words for none. */
  private static boolean isDateLike(ColumnFacts facts) {
    return facts.count(CellKind.DATE) * 10 >= facts.filled() * 9;
  }

  /** The same for dates of digits alone, where the header says that they are dates. */
  private static boolean isBareDates(HeaderWords header, ColumnFacts facts) {
    return facts.bareDates() * 10 >= facts.filled() * 9
        && (header.hasAny(HeaderVocabulary.DATE_MARKS) || !header.hasAny(HeaderVocabulary.MONEY))
        && (header.hasAny(HeaderVocabulary.ROW_DATES)
            || header.hasAny(HeaderVocabulary.STARTS)
            || header.hasAny(HeaderVocabulary.ENDS)
            || header.hasAny(HeaderVocabulary.OWN_DATES));
  }

  /** Whether a column of dates is telling by its header. */
  boolean isTellingDate(HeaderWords header) {
    return date(header) != ColumnKind.ATTRIBUTE;
  }

  private ColumnKind date(HeaderWords header) {
    boolean starts = header.hasAny(HeaderVocabulary.STARTS);
    boolean ends = header.hasAny(HeaderVocabulary.ENDS);
    boolean own = header.hasAny(HeaderVocabulary.OWN_DATES);
    return switch (table.rows()) {
      case TERM ->
          (ends && !header.hasAny(Set.of("trial")))
                  || (starts && !own)
                  || (header.hasAny(HeaderVocabulary.CHANGES) && !header.has("last"))
              ? ColumnKind.SECOND_DATE
              : ColumnKind.ATTRIBUTE;
      case PAYMENT -> {
        if ((starts || ends) && !own) {
          yield ColumnKind.SERVICE_PERIOD;
        }
        yield isRowDate(header, own) ? ColumnKind.SECOND_DATE : ColumnKind.ATTRIBUTE;
      }
      case AMOUNTS_BY_DATE -> ColumnKind.ATTRIBUTE;
      default ->
          isRowDate(header, own || starts || ends) ? ColumnKind.SECOND_DATE : ColumnKind.ATTRIBUTE;
    };
  }

  private static boolean isRowDate(HeaderWords header, boolean own) {
    return !own && (header.isEmpty() || header.hasAny(HeaderVocabulary.ROW_DATES));
  }

  private static boolean isNumbering(HeaderWords header, ColumnFacts facts) {
    return facts.isRunningNumber()
        && !header.hasAny(HeaderVocabulary.MONEY)
        && !isQuantity(header)
        && (header.isEmpty() || header.hasAny(HeaderVocabulary.IDENTIFIER));
  }

  /** Whether whole numbers are no money but name something. */
  static boolean isIdentifier(HeaderWords header, ColumnFacts facts) {
    return facts.isCounts()
        && facts.withDecimals() == 0
        && header.hasAny(HeaderVocabulary.IDENTIFIER)
        && !header.hasAny(HeaderVocabulary.MONEY);
  }

  private static boolean isDiscount(HeaderWords header, ColumnFacts facts) {
    return header.hasAny(HeaderVocabulary.DISCOUNT)
        && !header.hasAny(Set.of("code", "id", "name", "type", "reason"))
        && facts.count(CellKind.AMOUNT) + facts.count(CellKind.PERCENT) == facts.filled();
  }

  private static boolean isQuantity(HeaderWords header) {
    if (header.hasAny(HeaderVocabulary.NO_QUANTITY)) {
      return false;
    }
    return header.hasAny(HeaderVocabulary.QUANTITY)
        || HeaderVocabulary.QUANTITY.contains(header.joined())
        || (header.hasAny(HeaderVocabulary.COUNT) && header.hasAny(HeaderVocabulary.COUNTED));
  }

  private static boolean isMovement(HeaderWords header, ColumnFacts facts) {
    return facts.isAmounts()
        && !header.hasAny(HeaderVocabulary.NO_MONEY)
        && (header.hasAny(HeaderVocabulary.MOVEMENTS)
            || HeaderVocabulary.MOVEMENTS.contains(header.joined()));
  }

  private static boolean isMoney(HeaderWords header, ColumnFacts facts) {
    boolean mostly = facts.count(CellKind.AMOUNT) * 2 > facts.filled();
    if (!mostly) {
      return false;
    }
    return facts.withCurrency() > 0 || isMoney(header);
  }

  /** Whether amounts are money by their header. */
  static boolean isMoney(HeaderWords header) {
    return !header.hasAny(HeaderVocabulary.NO_MONEY)
        && (header.hasAny(HeaderVocabulary.MONEY)
            || HeaderVocabulary.MONEY.contains(header.joined()));
  }
}
