package dev.nrr.input;

import dev.nrr.input.Shapes.Recognised;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderHints;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.prepare.StatedYear;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Why a header is no shape: the one that it is nearest to, what was found of it and what is
 * missing, and lines to try.
 */
final class ShapeRefusal {

  /** A field that is missing may be one of so many columns; of more, none is likely. */
  private static final int MOST_CANDIDATES = 3;

  private static final Set<Field> MOVEMENTS =
      Set.of(Field.EXPANSION, Field.CONTRACTION, Field.CHURN, Field.NEW, Field.REACTIVATION);

  private final Source source;
  private final List<String> headers;

  ShapeRefusal(Source source, List<String> headers) {
    this.source = source;
    this.headers = headers;
  }

  /** Several shapes fit equally well. */
  InputException ambiguous(List<Recognised> fitting) {
    List<Suggestion> tries = new ArrayList<>();
    StringJoiner names = new StringJoiner(" and ");
    for (Recognised found : fitting) {
      String name = found.shape().name();
      names.add(name);
      tries.add(Suggestion.of(found.shape().rows().sentence(), "--shape", name));
    }
    return refused(names + " both fit these columns: " + MessageText.list(headers), tries);
  }

  /**
   * No shape fits.
   *
   * @param near every shape that could have been meant, with the columns it would take
   * @param given the shape that was asked for; null where none was
   */
  InputException unfitting(List<Recognised> near, @Nullable String given) {
    if (StatedYear.areMonths(headers)) {
      return yearless();
    }
    List<Suggestion> tries = new ArrayList<>();
    Recognised nearest = nearest(near);
    for (Recognised one : near) {
      if (one.shape().fits(one.match())) {
        tries.add(byName(one.shape()));
      }
    }
    if (nearest == null) {
      tries.add(
          Suggestion.of(
              "a row is what a customer pays at a date; COLUMN is a header",
              "--map",
              "customer=COLUMN",
              "--map",
              "date=COLUMN",
              "--map",
              "amount=COLUMN"));
      return refused(
          "no shape fits: none of these columns is known: " + MessageText.list(headers), tries);
    }
    List<Field> missing = nearest.shape().missing(nearest.match());
    String start;
    if (given != null) {
      start = "not " + given + ": ";
    } else if (missing.isEmpty()) {
      start = "only " + nearest.shape().name() + " fits, which is taken with --shape alone: ";
    } else {
      start = "no shape fits; the nearest is " + nearest.shape().name() + ": ";
    }
    List<Suggestion> mapped = mapped(nearest, missing, given);
    tries.addAll(mapped);
    if (missing.size() == 1 && mapped.isEmpty() && mayBeElsewhere(missing.get(0), nearest)) {
      String meaning =
          "FILE has the " + missing.get(0).word() + ", and one column that is here too";
      tries.add(Suggestion.of(meaning, "--join", "FILE"));
    }
    return refused(start + told(nearest, missing), tries);
  }

  /** Headers are months without a year. */
  private InputException yearless() {
    List<String> months =
        headers.stream().filter(header -> StatedYear.period(header) != null).toList();
    return refused(
        "months or quarters without a year: " + MessageText.list(months),
        YearColumn.suggestions(months.get(0), headers));
  }

  /** Whether a table of plans or customers may have a field, by what names a row here. */
  private boolean mayBeElsewhere(Field field, Recognised nearest) {
    boolean named =
        nearest.match().has(Field.SUBSCRIPTION)
            || unused(nearest).stream().anyMatch(header -> HeaderWords.of(header).has("id"));
    return field == Field.AMOUNT || (field == Field.CUSTOMER && named);
  }

  /** Several columns fit one field equally well. */
  InputException conflicting(HeaderMatch match) {
    List<Problem> problems = new ArrayList<>();
    for (String conflict : match.conflicts()) {
      problems.add(new Problem(source, 1, 0, conflict));
    }
    return new InputException(InputException.Cause.DATA, problems, "nothing computed")
        .suggesting(choices(match));
  }

  /** Lines that choose one column; of movements, one that has all of the others in it. */
  private static List<Suggestion> choices(HeaderMatch match) {
    List<Suggestion> lines = new ArrayList<>();
    if (match.rivals().isEmpty()) { // currencies that differ
      lines.add(
          Suggestion.of(
              "all amounts are in one currency, whatever headers say", "--map", "currency=none"));
      return lines;
    }
    Map.Entry<Field, List<String>> first = match.rivals().entrySet().iterator().next();
    Field field = first.getKey();
    if (first.getValue().size() > MOST_CANDIDATES) {
      return lines;
    }
    for (String column : first.getValue()) {
      List<String> arguments = new ArrayList<>();
      arguments.add("--map");
      arguments.add(field.word() + "=" + column);
      StringJoiner others = new StringJoiner(" and ");
      for (String other : first.getValue()) {
        if (!other.equals(column)) {
          arguments.add("--ignore");
          arguments.add(other);
          others.add(other);
        }
      }
      String meaning =
          MOVEMENTS.contains(field)
              ? column + " is all " + field.word() + ", " + others + " is a part of it"
              : column + " is the " + field.word() + ", " + others + " does not matter";
      lines.add(new Suggestion(arguments, meaning));
    }
    return lines;
  }

  private static Suggestion byName(Shape shape) {
    return new Suggestion(shape.arguments(), shape.rows().sentence());
  }

  /**
   * The shape with the fewest fields missing and the most that were found; of equals the one whose
   * missing fields may be there under other headers.
   */
  private @Nullable Recognised nearest(List<Recognised> near) {
    Recognised nearest = null;
    int best = Integer.MIN_VALUE;
    for (Recognised one : near) {
      int score = score(one);
      if (!one.shape().found(one.match()).isEmpty() && score > best) {
        nearest = one;
        best = score;
      }
    }
    return nearest;
  }

  private int score(Recognised one) {
    Shape shape = one.shape();
    List<Field> missing = shape.missing(one.match());
    int score = shape.found(one.match()).size() * 2 - missing.size() * 3;
    int likely = 0;
    List<String> free = unused(one);
    for (Field field : missing) {
      likely += likely(shape, field, free).isEmpty() ? 0 : 1;
    }
    return score * 4 + likely * 2 + (shape.rows() == RowMeaning.AMOUNT_AT_DATE ? 1 : 0);
  }

  /** The headers that are no field of a shape. */
  private List<String> unused(Recognised one) {
    List<String> unused = new ArrayList<>(headers);
    for (Field field : one.match().columns().keySet()) {
      unused.remove(one.match().header(field));
    }
    if (one.shape().fits(one.match())) {
      unused.removeAll(one.shape().dated(one.match()));
    }
    return unused;
  }

  private static List<String> likely(Shape shape, Field field, List<String> unused) {
    for (FieldSpec spec : shape.fields()) {
      if (spec.field() == field) {
        return HeaderHints.likely(spec, unused);
      }
    }
    return List.of();
  }

  private String told(Recognised nearest, List<Field> missing) {
    StringJoiner found = new StringJoiner(", ");
    List<String> others = unused(nearest);
    for (Field field : nearest.shape().found(nearest.match())) {
      String header = nearest.match().header(field);
      found.add(field.word() + " " + MessageText.quoted(header));
    }
    StringJoiner lacking = new StringJoiner(", ");
    for (Field field : missing) {
      lacking.add(nearest.shape().called(field));
    }
    return "found "
        + found
        + (missing.isEmpty() ? "" : "; missing " + lacking)
        + (others.isEmpty() ? "" : "; other columns: " + MessageText.list(others));
  }

  /** Lines that give the missing fields the columns that are likely theirs. */
  private List<Suggestion> mapped(Recognised nearest, List<Field> missing, @Nullable String given) {
    List<String> arguments = new ArrayList<>();
    StringJoiner meaning = new StringJoiner(", ");
    List<String> free = unused(nearest);
    if (given == null && !nearest.shape().isGuessed()) {
      arguments.addAll(byName(nearest.shape()).arguments());
      meaning.add(nearest.shape().rows().sentence());
    }
    List<Suggestion> lines = new ArrayList<>();
    for (Field field : missing) {
      List<String> likely = likely(nearest.shape(), field, free);
      boolean several = likely.size() > 1 && missing.size() > 1;
      if (likely.isEmpty() || several || likely.size() > MOST_CANDIDATES) {
        return List.of();
      }
      for (String column : likely) {
        if (missing.size() == 1) {
          lines.addAll(lines(nearest.shape(), field, column, arguments, meaning.toString()));
        }
      }
      String column = likely.get(0);
      free.remove(column);
      arguments.add("--map");
      arguments.add(field.word() + "=" + column);
      meaning.add(column + " is the " + nearest.shape().called(field));
    }
    if (missing.size() > 1) {
      lines.add(new Suggestion(arguments, meaning.toString()));
    }
    return lines;
  }

  /** The line for one missing field; several where the header leaves open what its amounts are. */
  private static List<Suggestion> lines(
      Shape shape, Field field, String column, List<String> before, String meaning) {
    List<String> arguments = new ArrayList<>(before);
    arguments.add("--map");
    arguments.add(field.word() + "=" + column);
    String also = meaning.isEmpty() ? "" : meaning + ", ";
    if (field == Field.AMOUNT && shape.rows() == RowMeaning.TERM) {
      List<Suggestion> lines = new ArrayList<>();
      for (String period : new String[] {"month", "year", "term"}) {
        List<String> each = new ArrayList<>(arguments);
        each.add("--amount-per");
        each.add(period);
        String of = period.equals("term") ? "all of a row's term" : "a " + period;
        lines.add(new Suggestion(each, also + column + " is paid for " + of));
      }
      return lines;
    }
    return List.of(new Suggestion(arguments, also + column + " is the " + shape.called(field)));
  }

  private InputException refused(String message, List<Suggestion> tries) {
    return InputException.data(source, 1, 0, message).suggesting(tries);
  }
}
