package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.TieOut;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole book's bridge as fields and as one line. */
final class TieOutFields {

  private TieOutFields() {}

  static Node of(@Nullable TieOut tieOut) {
    return tieOut == null ? new Cell.Absent("the input is not a whole book") : fields(tieOut);
  }

  private static ObjectNode fields(TieOut tieOut) {
    return ObjectNode.NONE
        .with("start", new Cell.Money(tieOut.start()))
        .with("new", new Cell.Money(tieOut.newBusiness()))
        .with("expansion", new Cell.Money(tieOut.expansion()))
        .with("reactivation", RetentionFields.known(tieOut.reactivation()))
        .with("returned", RetentionFields.known(tieOut.returned()))
        .with("contraction", new Cell.Money(tieOut.contraction()))
        .with("churn", new Cell.Money(tieOut.churn()))
        .with("end", new Cell.Money(tieOut.end()))
        .with("difference", new Cell.Money(tieOut.difference()));
  }

  /** {@code 2,200 + 200 new + ... = 2,600}. */
  static Cell sentence(TieOut tieOut) {
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
