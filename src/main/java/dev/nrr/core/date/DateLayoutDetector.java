package dev.nrr.core.date;

import static dev.nrr.core.date.DateException.quoted;

import dev.nrr.core.date.DateNotation.ExcelSerialDays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one layout all texts of a column are written in. A text that is no date, or none of the
 * calendar, has no vote; it is a problem of its own.
 */
final class DateLayoutDetector {

  /** First numbers of a column that are all within these are years as likely as days. */
  private static final int FIRST_LIKELY_YEAR = 10;

  private static final int LAST_LIKELY_YEAR = 27;

  private final FiscalYear fiscalYear;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Set<String> remedies = new LinkedHashSet<>();
  private final Map<String, String> formats = new LinkedHashMap<>();

  /** One text of each skeleton seen, and one of each set of layouts that a text may be of. */
  private final Map<String, String> skeletons = new LinkedHashMap<>();

  private final Map<List<DateLayout>, String> votes = new LinkedHashMap<>();

  /** The first number of each text that two-digit years may stand in, whichever part it is. */
  private final TreeSet<Integer> numbers = new TreeSet<>();

  private long texts;

  DateLayoutDetector(FiscalYear fiscalYear) {
    this.fiscalYear = fiscalYear;
  }

  /** What was wrong with which text, so far. */
  Map<String, String> problems() {
    return problems;
  }

  /** What the user can do about the problems; empty where no option helps. */
  String remedy() {
    return String.join("; ", remedies);
  }

  /** What the format of the column may be, each with what it says; where there is no winner. */
  Map<String, String> formats() {
    return formats;
  }

  /** Counts one distinct text of the column. */
  void add(String text) {
    DateTokens cut = DateTokens.cut(text);
    List<DateLayout> looksLike = DateLayout.of(cut);
    if (cut == null || looksLike.isEmpty()) {
      addUnknown(text);
      return;
    }
    List<DateLayout> possible = new ArrayList<>();
    for (DateLayout layout : looksLike) {
      if (layout.date(cut, fiscalYear) != null) {
        possible.add(layout);
      }
    }
    if (possible.isEmpty()) {
      addImpossible(text, looksLike.get(0), cut);
      return;
    }
    texts++;
    skeletons.putIfAbsent(cut.skeleton(), text);
    votes.putIfAbsent(possible, text);
    DateLayout layout = possible.get(0);
    if (layout.hasShortYear()) {
      numbers.add(layout.isNameAndNumber() ? layout.shortYear(cut) : cut.value(0));
    }
  }

  /** The layout of the column; null if there is none: the problems and the remedy then say why. */
  @Nullable DateLayout winner() {
    if (skeletons.size() > 1) {
      refuseTwo(List.copyOf(skeletons.values()), "is not written like");
      return null;
    }
    if (votes.isEmpty()) {
      problems.keySet().forEach(this::addFormat);
      return null;
    }
    List<DateLayout> left = new ArrayList<>(votes.keySet().iterator().next());
    for (List<DateLayout> possible : votes.keySet()) {
      left.retainAll(possible);
    }
    if (left.isEmpty()) {
      refuseTwo(opposed(), "has day and month the other way round than");
      return null;
    }
    List<DateLayout> likely = likely(left);
    if (likely.size() == 1 && !mayBeDayWithoutYear(likely.get(0))) {
      return likely.get(0);
    }
    refuseAmbiguous(votes.values().iterator().next(), likely);
    return null;
  }

  /** Of the layouts that every text may be of, those that people write. */
  private List<DateLayout> likely(List<DateLayout> left) {
    List<DateLayout> likely = new ArrayList<>(left);
    if (likely.size() > 1 && !mayStartWithYears()) {
      likely.removeIf(DateLayout::startsWithShortYear);
    }
    boolean first =
        likely.get(0).isUsual(texts) && !likely.get(likely.size() - 1).startsWithShortYear();
    return first ? likely.subList(0, 1) : likely;
  }

  private boolean mayStartWithYears() {
    return numbers.isEmpty()
        || (numbers.first() >= FIRST_LIKELY_YEAR && numbers.last() <= LAST_LIKELY_YEAR);
  }

  /** {@code Jan 31, Feb 28} are days, not months: their numbers are no run of years. */
  private boolean mayBeDayWithoutYear(DateLayout layout) {
    return layout.isNameAndNumber()
        && (numbers.last() > LAST_LIKELY_YEAR
            || numbers.last() - numbers.first() >= numbers.size());
  }

  /** Two texts that cannot be of one layout. */
  private List<String> opposed() {
    return votes.keySet().stream()
        .flatMap(
            one ->
                votes.keySet().stream()
                    .filter(other -> Collections.disjoint(one, other))
                    .map(other -> List.of(votes.get(one), votes.get(other))))
        .findFirst()
        .orElseThrow();
  }

  private void addUnknown(String text) {
    problems.put(text, "not a date: " + quoted(text));
    remedies.add(
        ExcelSerialDays.isLikely(text)
            ? "--date-format excel if these are a spreadsheet's serial days"
            : "--date-format says how dates are written, as a pattern such as dd/MM/yyyy");
  }

  private void addFormat(String text) {
    if (ExcelSerialDays.isLikely(text)) {
      formats.put("excel", "these are a spreadsheet's serial days");
    } else if (DateLayout.of(DateTokens.cut(text)).isEmpty()) {
      formats.put("PATTERN", "dates are written as PATTERN says, such as dd/MM/yyyy");
    }
  }

  private void addImpossible(String text, DateLayout layout, DateTokens cut) {
    problems.put(text, layout.whyNot(text, cut));
    if (layout.isCenturyOpen(cut)) {
      remedies.add(option(layout) + " reads years as 2000 to 2099");
    }
  }

  private void refuseTwo(List<String> texts, String relation) {
    String one = texts.get(0);
    String other = texts.get(1);
    problems.put(one, quoted(one) + " " + relation + " " + quoted(other));
    problems.put(other, quoted(other) + " " + relation + " " + quoted(one));
    remedies.add("write all dates of the column the same way");
  }

  private void refuseAmbiguous(String text, List<DateLayout> layouts) {
    problems.put(text, layouts.get(0).ambiguity() + quoted(text));
    List<String> choices = new ArrayList<>();
    for (DateLayout layout : layouts) {
      choices.add(option(layout) + " if " + layout.inWords());
      formats.put(DateFormatPattern.ofAnyWidth(layout), layout.inWords());
    }
    remedies.add(String.join(", ", choices));
  }

  /** The option as it is typed in a shell. */
  private static String option(DateLayout layout) {
    String format = DateFormatPattern.ofAnyWidth(layout);
    String mark = format.contains("'") ? "\"" : format.contains(" ") ? "'" : "";
    return "--date-format " + mark + format + mark;
  }
}
