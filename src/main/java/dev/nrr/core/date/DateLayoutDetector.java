package dev.nrr.core.date;

import static dev.nrr.core.date.DateException.quoted;

import dev.nrr.core.date.DateNotation.ExcelSerialDays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one layout all texts of a column are written in. A text that is no date, or none of the
 * calendar, has no vote; it is a problem of its own.
 */
final class DateLayoutDetector {

  /** With dots the day comes first unless the column says otherwise: no country differs. */
  private static final String DAY_FIRST_BY_CUSTOM = "n.n.y";

  private final FiscalYear fiscalYear;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Set<String> remedies = new LinkedHashSet<>();

  /** One text of each skeleton seen, and one of each layout that no other layout fits. */
  private final Map<String, String> skeletons = new LinkedHashMap<>();

  private final Map<DateLayout, String> certain = new LinkedHashMap<>();
  private List<DateLayout> layouts = List.of();

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

  /** Counts one distinct text of the column. */
  void add(String text) {
    DateTokens cut = DateTokens.cut(text);
    List<DateLayout> looksLike = DateLayout.of(cut);
    if (cut == null || looksLike.isEmpty()) {
      addUnknown(text);
      return;
    }
    List<DateLayout> possible =
        looksLike.stream().filter(layout -> layout.date(cut, fiscalYear) != null).toList();
    if (possible.isEmpty()) {
      addImpossible(text, looksLike.get(0), cut);
      return;
    }
    layouts = looksLike;
    skeletons.putIfAbsent(cut.skeleton(), text);
    if (possible.size() == 1) {
      certain.putIfAbsent(possible.get(0), text);
    }
  }

  /** The layout of the column; null if there is none: the problems and the remedy then say why. */
  @Nullable DateLayout winner() {
    if (skeletons.size() > 1) {
      refuseTwo(skeletons, "is not written like");
    } else if (certain.size() > 1) {
      refuseTwo(certain, "has day and month the other way round than");
    } else if (certain.size() == 1) {
      return certain.keySet().iterator().next();
    } else if (skeletons.containsKey(DAY_FIRST_BY_CUSTOM)) {
      return layouts.get(0);
    } else {
      skeletons.values().forEach(this::refuseAmbiguous);
    }
    return null;
  }

  private void addUnknown(String text) {
    problems.put(text, "not a date: " + quoted(text));
    remedies.add(
        ExcelSerialDays.isLikely(text)
            ? "--date-format excel if these are a spreadsheet's serial days"
            : "--date-format says how dates are written, as a pattern such as dd/MM/yyyy");
  }

  private void addImpossible(String text, DateLayout layout, DateTokens cut) {
    problems.put(text, layout.whyNot(text, cut));
    if (layout.isCenturyOpen(cut)) {
      remedies.add(
          "--date-format " + DateFormatPattern.ofAnyWidth(layout) + " reads years as 2000 to 2099");
    }
  }

  private void refuseTwo(Map<?, String> texts, String relation) {
    Iterator<String> examples = texts.values().iterator();
    String one = examples.next();
    String other = examples.next();
    problems.put(one, quoted(one) + " " + relation + " " + quoted(other));
    problems.put(other, quoted(other) + " " + relation + " " + quoted(one));
    remedies.add("write all dates of the column the same way");
  }

  private void refuseAmbiguous(String text) {
    problems.put(text, "the day or the month may come first: " + quoted(text));
    remedies.add(
        "--date-format "
            + DateFormatPattern.ofAnyWidth(layouts.get(0))
            + " if the day comes first, --date-format "
            + DateFormatPattern.ofAnyWidth(layouts.get(1))
            + " if the month does");
  }
}
