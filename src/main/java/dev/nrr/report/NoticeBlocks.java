package dev.nrr.report;

import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Notice;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.List;

/** Diagnoses and notices as fields and as sentences. */
final class NoticeBlocks {

  private NoticeBlocks() {}

  /** What was found, then each figure that says so with the limit it was held against. */
  static Cell sentence(Diagnosis diagnosis) {
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words(diagnosis.finding()));
    String before = ": ";
    for (Diagnosis.Figure figure : diagnosis.figures()) {
      parts.add(Cell.words(before + figure.name() + " "));
      parts.add(ratio(figure));
      parts.add(Cell.words(" (limit "));
      parts.add(limit(figure));
      parts.add(Cell.words(")"));
      before = ", ";
    }
    return new Cell.Sentence(parts);
  }

  private static Cell ratio(Diagnosis.Figure figure) {
    List<RoundingBoundary> boundaries = List.of(RoundingBoundary.strict(figure.limit()));
    return figure.isDifference()
        ? new Cell.Points(figure.ratio(), boundaries)
        : new Cell.Share(figure.ratio(), boundaries);
  }

  private static Cell limit(Diagnosis.Figure figure) {
    return figure.isDifference()
        ? new Cell.Points(figure.limit(), List.of(RoundingBoundary.strict(figure.limit())))
        : new Cell.Limit(figure.limit());
  }

  /** What the notice says, and how much money it is about. */
  static Cell sentence(Notice notice) {
    return notice.amount() == null
        ? Cell.words(notice.message())
        : Cell.sentence(
            Cell.words(notice.message() + "; amount "), new Cell.Money(notice.amount()));
  }

  /** A titled list of sentences, where there is one. */
  static List<Block> block(String title, List<Cell> sentences) {
    return sentences.isEmpty() ? List.of() : List.of(new Block.BulletList(title, sentences));
  }

  /** What stands out, where something does. */
  static List<Block> diagnoses(List<Diagnosis> diagnoses) {
    List<Cell> sentences = new ArrayList<>();
    for (Diagnosis diagnosis : diagnoses) {
      sentences.add(sentence(diagnosis));
    }
    return block("Diagnoses", sentences);
  }

  /** What the user must know, where there is something. */
  static List<Block> notes(List<Notice> notices) {
    List<Cell> sentences = new ArrayList<>();
    for (Notice notice : notices) {
      sentences.add(sentence(notice));
    }
    return block("Notes", sentences);
  }

  static ObjectNode fields(Diagnosis diagnosis) {
    return ObjectNode.NONE
        .with("code", Cell.words(diagnosis.code()))
        .with("message", sentence(diagnosis));
  }

  static ObjectNode fields(Notice notice) {
    return ObjectNode.NONE
        .with("code", Cell.words(notice.code()))
        .with("message", Cell.words(notice.message()))
        .with("count", new Cell.Count(notice.count()))
        .with("amount", Cell.orAbsent(notice.amount(), "not about money", Cell.Money::new));
  }
}
