package dev.nrr.core.benchmark;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a benchmark set: its fields by column, read into a band or into what is wrong. */
final class BandFields {

  /** Bounded, so that no text can cost more than its length. */
  private static final Pattern PERCENT =
      Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,8})?)(?: ?%)?");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final Map<String, String> fields;
  private final List<String> problems = new ArrayList<>();

  BandFields(Map<String, String> fields) {
    this.fields = fields;
  }

  /** The band, or nothing where {@link #problems} says why. */
  Optional<Band> toBand() {
    String metric = metric();
    Ratio from = percent("from");
    Ratio to = percent("to");
    String label = label();
    Integer year = year();
    if (from != null && to != null && from.compareTo(to) >= 0) {
      problems.add(
          "from '" + text("from") + "' is not below to '" + text("to") + "', expected from < to");
    }
    return problems.isEmpty()
        ? Optional.of(
            new Band(metric, from, to, label, find("segment"), find("source"), year, find("note")))
        : Optional.empty();
  }

  /** What was found and what was expected, one entry a fault. */
  List<String> problems() {
    return problems;
  }

  private String metric() {
    String text = text("metric");
    List<String> ids = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      if (metric.id().equalsIgnoreCase(text)) {
        return metric.id();
      }
      ids.add(metric.id());
    }
    problems.add("metric is not known: '" + text + "', expected one of " + String.join(", ", ids));
    return text;
  }

  private String label() {
    String label = text("label");
    if (label.isEmpty()) {
      problems.add("label is blank, expected what a ratio in the band is called");
    }
    return label;
  }

  private @Nullable Ratio percent(String column) {
    String text = find(column);
    if (text == null) {
      return null;
    }
    Matcher percent = PERCENT.matcher(text);
    if (!percent.matches()) {
      problems.add(
          column
              + " is not a percentage: '"
              + text
              + "', expected digits such as 92.5, or nothing");
      return null;
    }
    return Ratio.ofPercent(percent.group(1));
  }

  private @Nullable Integer year() {
    String text = find("year");
    if (text == null || YEAR.matcher(text).matches()) {
      return text == null ? null : Integer.valueOf(text);
    }
    problems.add("year is not a year: '" + text + "', expected four digits, or nothing");
    return null;
  }

  private String text(String column) {
    return fields.getOrDefault(column, "").strip();
  }

  private @Nullable String find(String column) {
    String text = text(column);
    return text.isEmpty() ? null : text;
  }
}
