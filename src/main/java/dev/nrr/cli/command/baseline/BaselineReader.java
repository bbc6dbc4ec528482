package dev.nrr.cli.command.baseline;

import dev.nrr.cli.command.baseline.JsonDocumentReader.Part;
import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.CheckResult.Baseline;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Slice;
import dev.nrr.input.request.InputException;
import dev.nrr.report.CalcReport;
import dev.nrr.report.CheckReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads an earlier {@code --format json} of {@code calc} or {@code check}. */
public final class BaselineReader {

  private static final List<String> SCHEMAS = List.of(CalcReport.SCHEMA, CheckReport.SCHEMA);

  /** Which rows were asked for; a document that does not say so is about every row. */
  static final String WHERE = "where";

  static final String AMOUNT_PER = "amount_per";
  static final String GRACE = "grace";

  /** The choices of a rule that have to be the same, by its name in the machine document. */
  static final List<String> CHOICES =
      List.of(
          "method",
          "scope",
          "reactivation",
          "interrupted",
          "weighting",
          "annualized",
          "min_start",
          "customer",
          "currency",
          AMOUNT_PER,
          GRACE,
          WHERE);

  /** Choices that older documents do not state: nothing was chosen then. */
  private static final Set<String> LATER = Set.of(WHERE, AMOUNT_PER, GRACE);

  private static final int RATIO_DECIMALS = 10;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Part document;
  private final boolean gain;

  private BaselineReader(Part document) {
    this.document = document;
    this.gain = "gain".equals(document.part("rule").text("reactivation"));
  }

  /**
   * An earlier result.
   *
   * @param rule every choice behind it, by its name in the document
   * @param window null where its input states none
   */
  public record Earlier(
      Baseline baseline, Map<String, @Nullable String> rule, @Nullable Window window) {}

  /**
   * Reads a file.
   *
   * @throws InputException if it is missing, no JSON, or not such a result
   */
  public static Earlier read(String name, Path file) throws InputException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      skipByteOrderMark(reader);
      Part document = JsonDocumentReader.read(reader);
      String schema = document.text("schema");
      if (!SCHEMAS.contains(schema)) {
        throw InputException.data(
            name + ": schema is '" + schema + "', expected one of " + String.join(", ", SCHEMAS));
      }
      return new BaselineReader(document).earlier(name);
    } catch (NoSuchFileException missing) {
      throw InputException.data(name + ": no such file");
    } catch (CharacterCodingException notText) {
      throw InputException.data(name + ": not UTF-8");
    } catch (IOException failure) {
      throw InputException.data(name + ": cannot be read");
    } catch (JacksonException malformed) {
      throw InputException.data(place(name, malformed) + ": not well-formed JSON");
    } catch (JsonDocumentReader.Misfit | IllegalArgumentException misfit) {
      throw InputException.data(
          name + ": not a result of nrr calc or check: " + misfit.getMessage());
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static String place(String name, JacksonException malformed) {
    var at = malformed.getLocation();
    return at == null ? name : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
  }

  private Earlier earlier(String name) {
    Map<Slice, Map<String, MetricValue>> measures = new HashMap<>();
    measures.put(Slice.TOTAL, measures(document.part("total")));
    for (Part slice : document.parts("slices")) {
      measures.put(new Slice(slice.part("slice").texts()), measures(slice));
    }
    return new Earlier(new Baseline(name, measures), rule(), window());
  }

  private Map<String, @Nullable String> rule() {
    Part stated = document.part("rule");
    Map<String, @Nullable String> rule = new HashMap<>();
    for (String choice : CHOICES) {
      boolean unknown = LATER.contains(choice) && !stated.has(choice);
      rule.put(choice, unknown ? null : stated.text(choice));
    }
    return rule;
  }

  private @Nullable Window window() {
    Part rule = document.part("rule");
    if (rule.isNull("window")) {
      return null;
    }
    Part window = rule.part("window");
    String to = Objects.requireNonNullElse(window.text("to"), "");
    String from = window.text("from");
    return new Window(from == null ? null : date(from), date(to));
  }

  private static PeriodDate date(String label) {
    return DateOption.parse(label, FiscalYear.CALENDAR).label();
  }

  private Map<String, MetricValue> measures(Part result) {
    Amount starting = money(result, "starting");
    Amount kept = starting.minus(money(result, "contraction")).minus(money(result, "churn"));
    Amount ending = money(result, "ending");
    if (gain && !result.isNull("reactivation")) {
      ending = ending.plus(money(result, "reactivation"));
    }
    return Map.of(
        Metrics.NRR.id(), measure(result, Metrics.NRR.id(), ending, starting),
        Metrics.GRR.id(), measure(result, Metrics.GRR.id(), kept, starting));
  }

  private static Amount money(Part result, String name) {
    BigDecimal amount = result.decimal(name);
    if (amount == null) {
      throw new JsonDocumentReader.Misfit(result.path() + name + " is null");
    }
    return Amount.of(amount);
  }

  /** The ratio of the money where that is what was published, else the published, rounded one. */
  private static MetricValue measure(Part result, String metric, Amount part, Amount starting) {
    BigDecimal published = result.decimal(metric);
    if (published == null) {
      return new MetricValue.Undefined(
          Objects.requireNonNullElse(result.text("undefined"), "no reason given"));
    }
    if (!starting.isZero()) {
      Ratio exact = Ratio.between(part, starting);
      if (exact.toFraction(RATIO_DECIMALS).compareTo(published) == 0) {
        return new MetricValue.Measured(exact);
      }
    }
    return new MetricValue.Rounded(Ratio.ofFraction(published), RATIO_DECIMALS);
  }
}
