package dev.nrr.input;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.book.BalancesShape;
import dev.nrr.input.shape.book.EventsShape;
import dev.nrr.input.shape.book.LevelsShape;
import dev.nrr.input.shape.book.SnapshotsShape;
import dev.nrr.input.shape.book.SubscriptionsShape;
import dev.nrr.input.shape.book.TransactionsShape;
import dev.nrr.input.shape.book.WideShape;
import dev.nrr.input.shape.movements.MovementsShape;
import dev.nrr.input.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ordered list of shapes, and which of them a header is. A new shape is one class and one line.
 */
public final class Shapes {

  /** Every shape, in the order of the manual. */
  public static final List<Shape> ALL =
      List.of(
          new MovementsShape(),
          new BalancesShape(),
          new SnapshotsShape(),
          new WideShape(),
          new SubscriptionsShape(),
          new EventsShape(),
          new LevelsShape(),
          new TransactionsShape());

  /** Headers of a start as well as of what a customer starts with. */
  private static final Set<String> STARTS = Set.of("start", "begin", "beginning");

  private Shapes() {}

  /** A shape and the columns it takes. */
  public record Recognised(Shape shape, HeaderMatch match) {

    /** Refuses an option that would change nothing, so that no output states it. */
    void refuseIdle(InputRequest request) throws InputException {
      boolean hasWords = match.has(Field.TYPE) || match.has(Field.MOVEMENT);
      if (!request.slices().types().meanings().isEmpty() && !hasWords) {
        throw InputException.option("--map-type: no column of movements in " + shape.name());
      }
      if (request.recurring().grace() != null && !shape.hasEnds()) {
        throw InputException.option("--grace does not apply to " + shape.name());
      }
      if (request.recurring().amountPer() != null && !shape.hasTerms()) {
        throw InputException.option("--amount-per does not apply to " + shape.name());
      }
    }

    /** The header that was taken for each field, by the field's word, in the order of fields. */
    public Map<String, String> columns() {
      Map<String, String> columns = new LinkedHashMap<>();
      for (Field field : match.columns().keySet()) {
        columns.put(field.word(), match.header(field));
      }
      List<String> dated = shape.dated(match);
      if (!dated.isEmpty()) {
        columns.put(Field.AMOUNT.word(), String.join(", ", dated));
      }
      return columns;
    }
  }

  /** The shape with a name. */
  public static Optional<Shape> find(String name) {
    for (Shape shape : ALL) {
      if (shape.name().equals(name)) {
        return Optional.of(shape);
      }
    }
    return Optional.empty();
  }

  /** The names of all shapes. */
  public static List<String> names() {
    return ALL.stream().map(Shape::name).toList();
  }

  /**
   * The shape of the next source: that of the first, once there is one.
   *
   * @param first what the first source was recognised as; null for the first itself
   */
  static Recognised recogniseNext(
      @Nullable Recognised first, InputRequest request, Source source, List<String> headers)
      throws InputException {
    return first == null
        ? recognise(request, source, headers)
        : recogniseAs(first, request, source, headers);
  }

  /** The shape of a header: the one given, else the one and only that fits. */
  public static Recognised recognise(InputRequest request, Source source, List<String> headers)
      throws InputException {
    List<Recognised> fitting = fitting(request, headers);
    if (fitting.size() > 1) {
      throw new ShapeRefusal(source, headers).ambiguous(fitting);
    }
    if (fitting.isEmpty()) {
      throw unfitting(request, source, headers);
    }
    refuseConflicts(source, fitting.get(0).match());
    return fitting.get(0);
  }

  /** The shapes that fit by certain headers; where none does, by all that are known. */
  static List<Recognised> fitting(InputRequest request, List<String> headers)
      throws InputException {
    List<Recognised> certain = fitting(request, headers, true);
    if (certain.isEmpty()) {
      return fitting(request, headers, false);
    }
    if (certain.size() == 1 && mayStart(headers)) {
      List<Recognised> known = fitting(request, headers, false);
      return startInDoubt(known) < 0 ? certain : known;
    }
    return certain;
  }

  /** Whether a header has a column of starts, which may be dates or amounts. */
  static boolean mayStart(List<String> headers) {
    for (String header : headers) {
      if (STARTS.contains(HeaderText.normalised(header))) {
        return true;
      }
    }
    return false;
  }

  /** The column that balances take for amounts and subscriptions for dates; -1 if none is both. */
  static int startInDoubt(List<Recognised> fitting) {
    int start = -1;
    for (Recognised found : fitting) {
      HeaderMatch match = found.match();
      boolean balances = found.shape().rows() == RowMeaning.TWO_AMOUNTS;
      if (fitting.size() != 2 || !(balances || found.shape().rows() == RowMeaning.TERM)) {
        return -1;
      }
      int here = match.columns().getOrDefault(balances ? Field.STARTING : Field.START, -1);
      if (start >= 0 && start != here) {
        return -1;
      }
      start = here;
    }
    return start;
  }

  private static List<Recognised> fitting(
      InputRequest request, List<String> headers, boolean certain) throws InputException {
    List<Recognised> fitting = new ArrayList<>();
    String given = request.columns().shape();
    for (Shape shape : asked(given)) {
      if (certain && !fits(shape, given, certain(request, shape, headers))) {
        continue; // most do not, and this is told sooner than the rest
      }
      HeaderMatch match = match(request, shape, headers);
      if (fits(shape, given, match)) {
        fitting.add(new Recognised(shape, match));
      }
    }
    return fitting.size() < 2 ? fitting : withoutYielding(fitting);
  }

  private static List<Recognised> withoutYielding(List<Recognised> fitting) {
    Set<RowMeaning> meanings = EnumSet.noneOf(RowMeaning.class);
    for (Recognised found : fitting) {
      meanings.add(found.shape().rows());
    }
    List<Recognised> left = new ArrayList<>();
    for (Recognised found : fitting) {
      if (Collections.disjoint(found.shape().yieldsTo(), meanings)) {
        left.add(found);
      }
    }
    return left;
  }

  private static InputException unfitting(InputRequest request, Source source, List<String> headers)
      throws InputException {
    String given = request.columns().shape();
    List<Recognised> near = new ArrayList<>();
    for (Shape shape : ALL) {
      if (given == null || given.equals(shape.name())) {
        near.add(new Recognised(shape, match(request, shape, headers)));
      }
    }
    return new ShapeRefusal(source, headers).unfitting(near, given);
  }

  private static boolean fits(Shape shape, @Nullable String given, HeaderMatch match) {
    return given == null ? shape.isGuessedFrom(match) : shape.fits(match);
  }

  /** The shape that was given, or all that can be taken for without being given. */
  private static List<Shape> asked(@Nullable String given) {
    List<Shape> asked = new ArrayList<>();
    for (Shape shape : ALL) {
      if (given == null ? shape.isGuessed() : given.equals(shape.name())) {
        asked.add(shape);
      }
    }
    return asked;
  }

  /** Whether names are the header of a shape, so far as the options leave it open. */
  static boolean isFitting(InputRequest request, List<String> headers) {
    String given = request.columns().shape();
    try {
      for (Shape shape : ALL) {
        if ((given == null || given.equals(shape.name()))
            && shape.fits(match(request, shape, headers))) {
          return true;
        }
      }
      return false;
    } catch (InputException noSuchColumn) {
      return false;
    }
  }

  /** Refuses a header where two columns fit one amount equally well. */
  private static void refuseConflicts(Source source, HeaderMatch match) throws InputException {
    if (!match.conflicts().isEmpty()) {
      throw new ShapeRefusal(source, match.headers()).conflicting(match);
    }
  }

  /** The columns of a further file, which must be of the shape of the first and mean the same. */
  public static Recognised recogniseAs(
      Recognised first, InputRequest request, Source source, List<String> headers)
      throws InputException {
    Shape shape = first.shape();
    HeaderMatch match = match(request, shape, headers);
    String name = request.sources().get(0).name();
    if (!shape.fits(match)) {
      throw InputException.data(
          source, 1, 0, "not of the shape of " + name + " (" + shape.name() + ")");
    }
    if (!Set.copyOf(shape.dated(match)).equals(Set.copyOf(shape.dated(first.match())))) {
      throw InputException.data(source, 1, 0, "not the dates of " + name);
    }
    if (!amountHeader(match).equals(amountHeader(first.match()))) {
      throw InputException.data(
          source,
          1,
          0,
          "amounts are in "
              + MessageText.quoted(match.header(Field.AMOUNT))
              + ", but in "
              + MessageText.quoted(first.match().header(Field.AMOUNT))
              + " of "
              + name);
    }
    refuseConflicts(source, match);
    return new Recognised(shape, match);
  }

  private static String amountHeader(HeaderMatch match) {
    return HeaderText.normalised(match.header(Field.AMOUNT));
  }

  /** The columns a shape takes of a header. */
  private static HeaderMatch match(InputRequest request, Shape shape, List<String> headers)
      throws InputException {
    return HeaderMatch.of(headers, fields(request, shape), request.columns());
  }

  /** The columns a shape takes of a header for certain. */
  private static HeaderMatch certain(InputRequest request, Shape shape, List<String> headers)
      throws InputException {
    return HeaderMatch.certain(headers, fields(request, shape), request.columns());
  }

  /** The fields of a shape; a type too where types of rows are asked for. */
  private static List<FieldSpec> fields(InputRequest request, Shape shape) {
    if (!request.slices().choosesTypes()) {
      return shape.fields();
    }
    List<FieldSpec> fields = new ArrayList<>(shape.fields());
    if (fields.stream().noneMatch(spec -> spec.field() == Field.TYPE)) {
      fields.add(FieldSpec.text(Field.TYPE, HeaderSynonyms.TYPE));
    }
    return fields;
  }
}
