package dev.nrr.report;

import dev.nrr.core.date.Window;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above a page of figures: the window, the input and the rule. */
final class PageHead {

  private static final String KICKER = "Revenue retention";

  private PageHead() {}

  /**
   * The head of a page about one window.
   *
   * @param window null where the input states no dates
   */
  static Report.Head of(
      @Nullable Window window, Provenance input, RetentionRule rule, String version) {
    return new Report.Head(
        KICKER,
        window == null ? heading(input) : capital(WindowFields.words(window)),
        subtitle(input, rule),
        "",
        version);
  }

  /** The head of a page about many windows, or about none in particular. */
  static Report.Head of(
      String title, Provenance input, @Nullable RetentionRule rule, String version) {
    return new Report.Head(KICKER, title, subtitle(input, rule), "", version);
  }

  /** The head of a page about companies, each of which is some of the input's rows. */
  static Report.Head ofCompanies(
      String title, Provenance input, RetentionRule rule, String version) {
    Cell subtitle =
        Cell.sentence(new Cell.Name(source(input)), Cell.words(" \u00b7 "), RuleFields.words(rule));
    return new Report.Head(KICKER, title, subtitle, "", version);
  }

  /** A file's name as it is; plain figures are no name. */
  private static String heading(Provenance input) {
    return input.shape().equals("figures") || input.source().equals("-")
        ? capital(source(input))
        : source(input);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Cell subtitle(Provenance input, @Nullable RetentionRule rule) {
    List<Cell> parts = new ArrayList<>();
    parts.add(new Cell.Name(source(input)));
    if (input.where() != null) {
      parts.add(Cell.words(" \u00b7 where "));
      parts.add(new Cell.Name(input.where()));
    }
    if (rule != null) {
      parts.add(Cell.words(" \u00b7 "));
      parts.add(RuleFields.words(rule));
    }
    return new Cell.Sentence(parts);
  }

  private static String source(Provenance input) {
    return input.source().equals("-") ? "standard input" : input.source();
  }
}
