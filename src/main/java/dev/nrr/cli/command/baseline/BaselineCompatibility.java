package dev.nrr.cli.command.baseline;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Choice;
import dev.nrr.input.request.InputException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses to compare results that differ by rule: their difference would say nothing. */
public final class BaselineCompatibility {

  private BaselineCompatibility() {}

  /**
   * Holds a baseline against the answer.
   *
   * @throws InputException naming the first choice that differs, with both values
   */
  public static void require(BaselineReader.Earlier earlier, Analysis analysis)
      throws InputException {
    String name = earlier.baseline().name();
    Map<String, @Nullable String> mine = choices(analysis);
    for (String choice : BaselineReader.CHOICES) {
      refuse(name, choice, earlier.rule().get(choice), mine.get(choice));
    }
    refuse(name, "window", length(earlier.window()), length(analysis.window()));
  }

  private static void refuse(String name, String what, @Nullable String was, @Nullable String is)
      throws InputException {
    if (!Objects.equals(was, is)) {
      throw InputException.data(
          name
              + ": cannot be compared, its "
              + what.replace('_', '-')
              + " is "
              + (was == null ? "none" : was)
              + ", expected "
              + (is == null ? "none" : is));
    }
  }

  private static Map<String, @Nullable String> choices(Analysis analysis) {
    RetentionRule rule = analysis.rule();
    Map<String, @Nullable String> choices = new HashMap<>();
    choices.put("method", word(rule.method()));
    choices.put("scope", word(rule.scope()));
    choices.put("reactivation", word(rule.reactivation()));
    choices.put("interrupted", word(rule.interrupted()));
    choices.put("weighting", word(rule.weighting()));
    choices.put("annualized", Boolean.toString(rule.annualized()));
    choices.put("min_start", rule.minStart() == null ? null : rule.minStart().toString());
    choices.put("customer", analysis.input().columns().get("customer"));
    choices.put("currency", analysis.input().currency());
    choices.put(BaselineReader.AMOUNT_PER, analysis.input().recurring().amountPer());
    choices.put(BaselineReader.GRACE, analysis.input().recurring().grace());
    choices.put(BaselineReader.WHERE, analysis.input().where());
    return choices;
  }

  private static @Nullable String word(@Nullable Choice choice) {
    return choice == null ? null : choice.word();
  }

  /** How long a window is, in words: whole months, else days. */
  static @Nullable String length(@Nullable Window window) {
    if (window == null) {
      return null;
    }
    PeriodDate from = window.from();
    PeriodDate to = window.to();
    if (from == null) {
      return "one " + (to.grain() == Grain.DAY ? "period" : to.grain());
    }
    long months = ChronoUnit.MONTHS.between(from.month(), to.month());
    boolean aligned = from.day().equals(from.month().atEndOfMonth());
    boolean whole = aligned && to.day().equals(to.month().atEndOfMonth());
    boolean sameDay = from.day().getDayOfMonth() == to.day().getDayOfMonth();
    return months > 0 && (whole || sameDay)
        ? months + " months"
        : ChronoUnit.DAYS.between(from.day(), to.day()) + " days";
  }
}
