package dev.nrr.report;

import dev.nrr.core.analysis.ConcentrationCurve;
import dev.nrr.core.analysis.ConcentrationCurve.Point;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import java.util.List;

/** How much of starting revenue stands with the largest customers. */
final class ConcentrationSection {

  private static final List<Long> NAMED = List.of(1L, 5L, 10L);

  private ConcentrationSection() {}

  /** The section of a curve with a point at least. */
  static Block.Section of(ConcentrationCurve curve) {
    List<Picture.Share> points = curve.points().stream().map(ConcentrationSection::share).toList();
    long all = points.get(points.size() - 1).customers();
    List<Picture.Share> marks =
        points.stream()
            .filter(point -> NAMED.contains(point.customers()))
            .filter(point -> point.customers() < all || all == 1)
            .toList();
    List<Column> columns =
        List.of(Column.ofWords("Customers"), Column.ofNumbers("Share of starting"));
    List<List<Cell>> rows =
        marks.stream().map(mark -> List.of(Cell.words(mark.label()), share(mark))).toList();
    return new Block.Section(
        "concentration",
        heading(marks, all),
        Cell.words("Starting revenue, from the largest customer to the smallest"),
        List.of(new Picture.Curve(points, marks, new Block.Table(columns, rows, true))),
        true);
  }

  private static Picture.Share share(Point point) {
    String label = point.customers() == 1 ? "the largest" : "the " + point.customers() + " largest";
    return new Picture.Share(point.customers(), point.share(), label);
  }

  private static Cell share(Picture.Share mark) {
    return new Cell.Share(mark.share(), List.of());
  }

  /** {@code The 10 largest of 132 customers hold 48.6% of starting revenue}. */
  private static Cell heading(List<Picture.Share> marks, long all) {
    Picture.Share last = marks.get(marks.size() - 1);
    if (all == 1) {
      return Cell.words("One customer holds all starting revenue");
    }
    boolean one = last.customers() == 1;
    return Cell.sentence(
        Cell.words(one ? "The largest of " : "The " + last.customers() + " largest of "),
        new Cell.Count(all),
        Cell.words(one ? " customers holds " : " customers hold "),
        share(last),
        Cell.words(" of starting revenue"));
  }
}
