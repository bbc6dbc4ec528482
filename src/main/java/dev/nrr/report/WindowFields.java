package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.TieOut;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window, and the whole book's bridge over it, as machine fields and as words. */
final class WindowFields {

  private static final String NOT_STATED = "the input states no dates";

  private WindowFields() {}

  static ObjectNode of(@Nullable Window window) {
    ObjectNode fields =
        fields(window == null ? null : window.from(), window == null ? null : window.to());
    return window == null ? fields.unstated() : fields;
  }

  private static ObjectNode fields(@Nullable PeriodDate from, @Nullable PeriodDate to) {
    return ObjectNode.NONE.with("from", date(from)).with("to", date(to));
  }

  private static Cell date(@Nullable PeriodDate date) {
    return Cell.orAbsent(date, NOT_STATED, known -> Cell.words(known.toString()));
  }

  static String words(@Nullable Window window) {
    if (window == null) {
      return "not stated";
    }
    return window.from() == null ? "the period " + window.to() : window.toString();
  }

  /** The date a window ends at. */
  static String end(@Nullable Window window) {
    return window == null ? "not stated" : window.to().toString();
  }

  /** The whole book's bridge; absent where the input is not a whole book. */
  static Node tieOut(@Nullable TieOut tieOut) {
    return tieOut == null ? new Cell.Absent("the input is not a whole book") : tieOutFields(tieOut);
  }

  private static ObjectNode tieOutFields(TieOut tieOut) {
    return ObjectNode.NONE
        .with("start", new Cell.Money(tieOut.start()))
        .with("new", new Cell.Money(tieOut.newBusiness()))
        .with("expansion", new Cell.Money(tieOut.expansion()))
        .with("reactivation", ReportParts.known(tieOut.reactivation()))
        .with("returned", ReportParts.known(tieOut.returned()))
        .with("contraction", new Cell.Money(tieOut.contraction()))
        .with("churn", new Cell.Money(tieOut.churn()))
        .with("end", new Cell.Money(tieOut.end()))
        .with("difference", new Cell.Money(tieOut.difference()));
  }

  /** {@code 2,200 + 200 new + ... = 2,600}. */
  static Cell tieOutSentence(TieOut tieOut, RetentionRule rule) {
    List<Cell> parts = new ArrayList<>();
    parts.add(new Cell.Money(tieOut.start()));
    add(parts, " + ", tieOut.newBusiness(), " new");
    add(parts, " + ", tieOut.expansion(), " expansion");
    add(parts, " + ", tieOut.reactivation(), " reactivation");
    add(parts, " + ", tieOut.returned(), " returned");
    add(parts, " - ", tieOut.contraction(), " contraction");
    add(parts, " - ", tieOut.churn(), " churn");
    add(parts, " = ", tieOut.end(), "");
    if (!tieOut.difference().isZero()) {
      add(parts, ", difference ", tieOut.difference(), "");
    }
    if (rule.minStart() != null) {
      parts.add(Cell.words(", customers below "));
      parts.add(new Cell.Money(rule.minStart()));
      parts.add(Cell.words(" at the start included"));
    }
    return new Cell.Sentence(parts);
  }

  private static void add(List<Cell> parts, String sign, @Nullable Amount amount, String name) {
    if (amount != null) {
      parts.add(Cell.words(sign));
      parts.add(new Cell.Money(amount));
      parts.add(Cell.words(name));
    }
  }
}
