package dev.nrr.input.header;

import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column is taken for which field of a shape: as given, else the header that matches a
 * synonym best. Two headers that match an amount equally well are refused, never chosen between.
 */
public final class HeaderMatch {

  private static final List<Synonyms.Round> ROUNDS = List.of(Synonyms.Round.values());
  private static final List<Synonyms.Round> CERTAIN = List.of(Synonyms.Round.CERTAIN);

  private record Names(List<String> headers, List<HeaderName> names) {}

  private static volatile @Nullable Names lastNames;

  private final List<String> headers;

  /** The headers as they are compared. */
  private final List<HeaderName> names;

  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
  private final List<String> dated = new ArrayList<>();
  private final List<String> conflicts = new ArrayList<>();
  private @Nullable String currency;
  private int unreadCurrency = -1;
  private final Map<Field, List<String>> rivals = new EnumMap<>(Field.class);

  private HeaderMatch(List<String> headers) {
    this.headers = headers;
    names = names(headers);
  }

  /** The names of headers; those of the last ones are kept, since every shape asks for them. */
  private static List<HeaderName> names(List<String> headers) {
    Names last = lastNames;
    if (last == null || !last.headers().equals(headers)) {
      List<HeaderName> names = new ArrayList<>();
      for (String header : headers) {
        names.add(HeaderName.of(header));
      }
      last = new Names(List.copyOf(headers), names);
      lastNames = last;
    }
    return last.names();
  }

  /**
   * Matches headers with the fields of a shape.
   *
   * @param columns what the user said of them
   * @throws InputException if a header that was given is not there
   */
  public static HeaderMatch of(
      List<String> headers, List<FieldSpec> specs, InputRequest.Columns columns)
      throws InputException {
    return of(headers, specs, columns, false);
  }

  /** The same by headers that are a field's for certain, or were given. */
  public static HeaderMatch certain(
      List<String> headers, List<FieldSpec> specs, InputRequest.Columns columns)
      throws InputException {
    return of(headers, specs, columns, true);
  }

  private static HeaderMatch of(
      List<String> headers,
      List<FieldSpec> specs,
      InputRequest.Columns columns,
      boolean certainOnly)
      throws InputException {
    HeaderMatch match = new HeaderMatch(headers);
    for (Map.Entry<Field, String> entry : columns.map().entrySet()) {
      if (isNone(entry.getValue(), headers)) {
        continue;
      }
      int column = column(headers, entry.getValue(), "--map");
      if (match.columns.containsValue(column)) {
        throw InputException.option(
            "--map: column " + MessageText.quoted(headers.get(column)) + " is given to two fields");
      }
      match.columns.put(entry.getKey(), column);
    }
    match.recognise(specs, certainOnly ? CERTAIN : ROUNDS);
    if (!columns.map().containsKey(Field.END)) {
      match.settleEnd(specs);
    }
    match.settleCurrency(specs, columns.map().get(Field.CURRENCY));
    for (Map.Entry<Field, String> entry : columns.map().entrySet()) {
      if (isNone(entry.getValue(), headers)) {
        match.columns.remove(entry.getKey());
      }
    }
    if (columns.customer() != null) {
      match.regrain(column(headers, columns.customer(), "--customer"));
    }
    match.dated.addAll(DateHeaders.of(headers, columns));
    for (int column : match.columns.values()) {
      match.dated.remove(headers.get(column));
    }
    return match;
  }

  /** Takes the column of ends that came about, where the others that fit are planned ends. */
  private void settleEnd(List<FieldSpec> specs) {
    Integer taken = columns.get(Field.END);
    for (FieldSpec spec : specs) {
      if (taken != null && spec.field() == Field.END) {
        settleEnd(spec, taken);
      }
    }
  }

  private void settleEnd(FieldSpec spec, int taken) {
    List<Integer> fitting = new ArrayList<>(List.of(taken));
    for (int i = 0; i < headers.size(); i++) {
      boolean fits = names.get(i).rank(spec, Synonyms.Round.LAST) >= 0;
      if (fits && i != taken && !columns.containsValue(i)) {
        fitting.add(i);
      }
    }
    for (int one : fitting) {
      boolean told = fitting.size() > 1;
      for (int other : fitting) {
        told &= one == other || EndHeader.isTold(headers.get(one), headers.get(other));
      }
      if (told) {
        columns.put(Field.END, one);
        conflicts.removeIf(conflict -> conflict.startsWith(Field.END.word() + ":"));
        rivals.remove(Field.END);
      }
    }
  }

  /** Whether {@code --map FIELD=none} says that no column is the field. */
  private static boolean isNone(String wanted, List<String> headers) {
    return wanted.equals("none") && !headers.contains(wanted);
  }

  /**
   * Takes the currency that a header of amounts names; a column of currencies that was not given is
   * then not read.
   *
   * @param given the column that is given for currencies; null for none
   */
  private void settleCurrency(List<FieldSpec> specs, @Nullable String given) {
    boolean none = given != null && isNone(given, headers);
    boolean several = false;
    String named = "";
    for (FieldSpec spec : specs) {
      Integer column = spec.kind() == FieldSpec.Kind.AMOUNT ? columns.get(spec.field()) : null;
      String code = column == null ? null : HeaderCurrency.find(headers.get(column));
      if (code != null && currency != null && !code.equals(currency)) {
        several = true;
        addMixed(named, header(spec.field()), none);
      } else if (code != null) {
        currency = code;
        named = header(spec.field());
      }
    }
    currency = several ? null : currency;
    Integer column = columns.get(Field.CURRENCY);
    if (column != null && (none || (given == null && currency != null))) {
      columns.remove(Field.CURRENCY);
      unreadCurrency = column;
    }
  }

  /** Two headers name two currencies, which is refused unless nothing of it is to be read. */
  private void addMixed(String one, String other, boolean none) {
    if (!none) {
      conflicts.add(
          "mixed currencies: " + MessageText.quoted(one) + " beside " + MessageText.quoted(other));
    }
  }

  /** The currency that the header of the amounts names; null where none does. */
  public @Nullable String currency() {
    return currency;
  }

  /** A column of currencies that is not read, because the amounts are in one; -1 for none. */
  public int unreadCurrency() {
    return unreadCurrency;
  }

  /** A coarser customer: the recognised one then tells a customer's several rows apart. */
  private void regrain(int column) {
    Integer recognised = columns.put(Field.CUSTOMER, column);
    if (recognised != null && recognised != column) {
      columns.put(
          columns.containsKey(Field.SUBSCRIPTION) ? Field.ACCOUNT : Field.SUBSCRIPTION, recognised);
    }
    conflicts.removeIf(conflict -> conflict.startsWith(Field.CUSTOMER.word() + ":"));
    rivals.remove(Field.CUSTOMER);
  }

  /**
   * The column with a header, as written or but for case, spaces, hyphens and underscores; what is
   * asked for may leave out other punctuation of the header, but may not have any of its own.
   *
   * @param option the option that names it, for the message
   */
  public static int column(List<String> headers, String wanted, String option)
      throws InputException {
    int exact = headers.indexOf(wanted);
    if (exact >= 0) {
      return exact;
    }
    String joined = HeaderText.joined(wanted);
    for (int i = 0; i < headers.size(); i++) {
      String header = headers.get(i);
      boolean same =
          joined.equals(HeaderText.joined(header)) || joined.equals(HeaderText.normalised(header));
      if (!joined.isEmpty() && same) {
        return i;
      }
    }
    throw InputException.option(
        option
            + ": no column "
            + MessageText.quoted(wanted)
            + MessageText.didYouMean(wanted, headers)
            + "; found: "
            + MessageText.list(headers));
  }

  private void recognise(List<FieldSpec> specs, List<Synonyms.Round> rounds) {
    Set<Field> open = EnumSet.allOf(Field.class);
    open.removeAll(columns.keySet());
    boolean[] taken = new boolean[headers.size()];
    for (int column : columns.values()) {
      taken[column] = true;
    }
    for (Synonyms.Round round : rounds) {
      for (FieldSpec spec : specs) {
        if (open.contains(spec.field())) {
          recognise(spec, specs, round, taken);
        }
      }
      open.removeAll(columns.keySet());
    }
  }

  private void recognise(
      FieldSpec spec, List<FieldSpec> specs, Synonyms.Round round, boolean[] taken) {
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i < headers.size(); i++) {
      int rank = taken[i] ? -1 : names.get(i).rank(spec, round);
      if (rank >= 0 && isNamedByAnother(names.get(i), spec, specs)) {
        rank = -1;
      }
      if (rank >= 0 && best >= 0 && spec.kind() == FieldSpec.Kind.AMOUNT) {
        if (HeaderUnits.isYearOf(headers.get(i), headers.get(best))) {
          rank = -1; // whether it is twelve times the month's, its cells must show
        } else if (HeaderUnits.isYearOf(headers.get(best), headers.get(i))) {
          best = -1;
          bestRank = Integer.MAX_VALUE;
        }
      }
      if (rank >= 0 && best >= 0 && isUnique(spec)) {
        conflicts.add(conflict(spec, best, i));
        addRival(spec.field(), best);
        addRival(spec.field(), i);
      }
      if (rank >= 0 && rank < bestRank) {
        best = i;
        bestRank = rank;
      }
    }
    if (best >= 0) {
      columns.put(spec.field(), best);
      taken[best] = true;
    }
  }

  private void addRival(Field field, int column) {
    List<String> fitting = rivals.get(field);
    if (fitting == null) {
      fitting = new ArrayList<>();
      rivals.put(field, fitting);
    }
    if (!fitting.contains(headers.get(column))) {
      fitting.add(headers.get(column));
    }
  }

  /** Whether two columns that fit are refused; of words the most telling header is taken. */
  private static boolean isUnique(FieldSpec spec) {
    return spec.kind() != FieldSpec.Kind.TEXT || spec.field().isDate();
  }

  /** Whether a header is another field's own name: {@code period end} is a date, no ending. */
  private static boolean isNamedByAnother(
      HeaderName header, FieldSpec spec, List<FieldSpec> specs) {
    String name = header.letters();
    if (!spec.synonyms().certain().contains(name)) {
      for (FieldSpec other : specs) {
        if (other.synonyms().certain().contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private String conflict(FieldSpec spec, int one, int other) {
    return spec.field().word()
        + ": both "
        + MessageText.quoted(headers.get(one))
        + " and "
        + MessageText.quoted(headers.get(other))
        + " fit; say which with --map "
        + spec.field().word()
        + "=COLUMN";
  }

  /** The headers that are dates and are no field. */
  public List<String> dated() {
    return dated;
  }

  /** Every header of the file, in order. */
  public List<String> headers() {
    return headers;
  }

  /** The header taken for a field; empty if there is none. */
  public String header(Field field) {
    Integer column = columns.get(field);
    return column == null ? "" : headers.get(column);
  }

  /** Field to column index. */
  public Map<Field, Integer> columns() {
    return columns;
  }

  /** The columns of those of some fields that have one, in the order of the fields. */
  public int[] columns(List<Field> fields) {
    int[] taken = new int[fields.size()];
    int count = 0;
    for (Field field : fields) {
      Integer column = columns.get(field);
      if (column != null) {
        taken[count++] = column;
      }
    }
    return Arrays.copyOf(taken, count);
  }

  /** Fields that more than one column fits. */
  public List<String> conflicts() {
    return conflicts;
  }

  /** The headers of each field that more than one column fits. */
  public Map<Field, List<String>> rivals() {
    return rivals;
  }

  public boolean has(Field field) {
    return columns.containsKey(field);
  }
}
