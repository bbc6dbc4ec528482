package dev.nrr.input.shape.book;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of one subscription that are paid at the same time: the same row twice, as a join makes it,
 * or two versions of one subscription. Only where a column identifies subscriptions; several rows
 * of one product may well be paid together.
 */
final class RepeatedSubscriptions {

  private static final Pattern IDENTIFIER =
      Pattern.compile("(subscription|contract|agreement)(id|no|nr|number|key|uuid)?|subs?id");

  private static final Pattern LOAD =
      Pattern.compile(
          ".*(load|version|revision|sequence|updated|modified|synced|extracted|ingested).*");

  private final InputRequest request;
  private final HeaderMatch match;
  private final Problems problems;
  private final BookRowCollector rows;
  private long cut;

  RepeatedSubscriptions(
      InputRequest request, HeaderMatch match, Problems problems, BookRowCollector rows) {
    this.request = request;
    this.match = match;
    this.problems = problems;
    this.rows = rows;
  }

  /** Whether a column says by its header which rows are of one subscription. */
  static boolean identifies(HeaderMatch match) {
    String header = HeaderText.normalised(match.header(Field.SUBSCRIPTION));
    return IDENTIFIER.matcher(header).matches();
  }

  /** Refuses them, unless the user said that all of them are paid. */
  void check(RowTerms terms) {
    if (request.policies().sumDuplicates() || !identifies(match)) {
      return;
    }
    boolean last = request.policies().duplicates() == InputRequest.Duplicates.LAST;
    int before = -1;
    for (int row : terms.sorted(true)) {
      if (terms.isZero(row) || terms.subscriptionText(row).isEmpty()) {
        continue;
      }
      boolean same = before >= 0 && isSame(terms, before, row);
      boolean overlap = same && terms.from(row) < terms.to(before);
      if (overlap && last && terms.from(before) < terms.from(row)) {
        terms.extend(before, terms.from(row));
        cut++;
        before = row;
        continue;
      }
      if (overlap) {
        refuse(terms, before, row);
      }
      before = same && terms.to(before) > terms.to(row) ? before : row;
    }
  }

  /** Says how many rows were cut where the next version starts. */
  List<Notice> notices() {
    return cut == 0
        ? List.of()
        : List.of(
            new Notice(
                "versions-cut",
                MessageText.count(cut, "row")
                    + " of a subscription taken to end where its next one starts"
                    + " (--duplicates last)",
                cut));
  }

  private static boolean isSame(RowTerms terms, int one, int other) {
    return terms.subscription(one) == terms.subscription(other)
        && terms.pending().customer(one) == terms.pending().customer(other);
  }

  private void refuse(RowTerms terms, int one, int other) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    boolean repeats = isRepeated(terms, one, other);
    rows.refuse(
        terms.pending().place(second),
        "subscription "
            + MessageText.quoted(terms.subscriptionText(second))
            + " of customer "
            + MessageText.quoted(terms.customer(second))
            + (repeats ? " stands twice, the same on line " : " is paid at the same time on line ")
            + rows.line(terms.pending().place(first)));
    if (repeats) {
      problems.suggest(
          Suggestion.of(
              "of rows of a subscription that start together the first counts",
              "--duplicates",
              "first"));
    } else if (terms.from(one) == terms.from(other)) {
      suggestLast();
    } else {
      problems.suggest(
          Suggestion.of(
              "a row of a subscription counts until its next one starts", "--duplicates", "last"));
    }
    problems.suggest(Suggestion.of("every row counts, amounts add up", "--duplicates", "sum"));
  }

  private static boolean isRepeated(RowTerms terms, int one, int other) {
    return terms.from(one) == terms.from(other)
        && terms.to(one) == terms.to(other)
        && terms.interval(one) == terms.interval(other)
        && terms.pending().amount(one).compareTo(terms.pending().amount(other)) == 0;
  }

  /** Of versions with one start the last counts, by a column that orders them or by the file. */
  private void suggestLast() {
    for (String header : match.headers()) {
      if (LOAD.matcher(HeaderText.normalised(header)).matches()) {
        problems.suggest(
            Suggestion.of(
                "of rows of a subscription that start together the one with the latest "
                    + header
                    + " counts",
                "--duplicates",
                "last:" + header));
        return;
      }
    }
    problems.suggest(
        Suggestion.of(
            "of rows of a subscription that start together the last in the file counts",
            "--duplicates",
            "last"));
  }
}
