package dev.nrr.report;

import dev.nrr.core.retention.Diagnosis;
import dev.nrr.core.retention.Notice;
import java.util.ArrayList;
import java.util.List;

/** Diagnoses and notices as fields and as sentences. */
final class Findings {

  private Findings() {}

  /** What was found, then each figure that says so with the limit it was held against. */
  static Cell sentence(Diagnosis diagnosis) {
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words(diagnosis.finding()));
    String before = ": ";
    for (Diagnosis.Figure figure : diagnosis.figures()) {
      parts.add(Cell.words(before + figure.name() + " "));
      parts.add(new Cell.Share(figure.ratio(), List.of(Edge.strict(figure.limit()))));
      parts.add(Cell.words(" (limit "));
      parts.add(new Cell.Limit(figure.limit()));
      parts.add(Cell.words(")"));
      before = ", ";
    }
    return new Cell.Sentence(parts);
  }

  static Fields fields(Diagnosis diagnosis) {
    return Fields.NONE
        .with("code", Cell.words(diagnosis.code()))
        .with("message", sentence(diagnosis));
  }

  static Fields fields(Notice notice) {
    return Fields.NONE
        .with("code", Cell.words(notice.code()))
        .with("message", Cell.words(notice.message()))
        .with("count", new Cell.Count(notice.count()))
        .with("amount", Cell.orAbsent(notice.amount(), "not about money", Cell.Money::new));
  }
}
