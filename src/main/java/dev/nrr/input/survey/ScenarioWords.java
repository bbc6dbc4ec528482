package dev.nrr.input.survey;

import dev.nrr.input.header.FoldedText;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.header.WordSet;
import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.Set;

/**
 * Words that say whether a row is of the books or of a plan of them: {@code actual}, {@code
 * Forecast}, {@code budget}. Compared without case, accents, spaces, hyphens and underscores.
 */
final class ScenarioWords {

  /** A column of more distinct words is no list of scenarios. */
  private static final int MOST = 12;

  private static final Set<String> ACTUAL =
      Set.of("actual", "actuals", "act", "ist", "reel", "real", "reales", "reali", "werkelijk");

  private static final Set<String> PLANNED =
      WordSet.of(
          "forecast forecasted forecasts fcst budget budgeted plan planned projected"
              + " projection projections estimate estimated target outlook pipeline prognose soll"
              + " prevision presupuesto previsione");

  private ScenarioWords() {}

  /** Whether a column tells scenarios: by its header, or as all its words do. */
  static boolean areIn(HeaderWords header, ColumnFacts facts) {
    if (!facts.isWords() || facts.texts().isFull() || facts.texts().size() > MOST) {
      return false;
    }
    boolean all = true;
    boolean planned = false;
    for (Entry entry : facts.texts().list()) {
      planned |= isPlanned(entry.text());
      all &= isActual(entry.text()) || isPlanned(entry.text());
    }
    return header.hasAny(HeaderVocabulary.SCENARIO) || (all && planned);
  }

  /** Whether a word is of the books. */
  static boolean isActual(String text) {
    return ACTUAL.contains(FoldedText.of(text));
  }

  private static boolean isPlanned(String text) {
    return PLANNED.contains(FoldedText.of(text));
  }

  /** Whether rows with money are of one scenario alone. */
  static boolean isOne(ColumnFacts facts) {
    String first = null;
    for (Entry entry : facts.texts().list()) {
      if (entry.moneyRows() > 0) {
        String word = FoldedText.of(entry.text());
        if (first != null && !first.equals(word)) {
          return false;
        }
        first = word;
      }
    }
    return true;
  }
}
