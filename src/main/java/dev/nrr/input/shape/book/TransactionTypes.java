package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FoldedText;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the words of a type column say of billed amounts: an invoice adds, a refund subtracts, what
 * is void counts nothing. {@code --map-type WORD=invoice|refund|void} says it for a word. A refund
 * with a plus sign is refused until its word is mapped, and so are invoices beside the payments of
 * these.
 */
final class TransactionTypes {

  /** What becomes of an amount. */
  enum Kind {
    INVOICE,
    REFUND,
    VOID;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Set<String> REFUNDS =
      words(
          """
          refund refunds refunded partial_refund partially_refunded credit credits credit_note \
          credit_memo credit_adjustment chargeback charged_back reversal reversed return returned \
          gutschrift erstattung rueckerstattung avoir remboursement rembourse nota_de_credito \
          reembolso devolucion nota_di_credito rimborso creditnota terugbetaling""");

  private static final Set<String> VOIDS =
      words(
          """
          void voided failed failure declined draft canceled cancelled deleted rejected error \
          abandoned quote estimate pro_forma uncollectible storniert entwurf fehlgeschlagen \
          angebot annule echoue brouillon anulado fallido borrador annullato fallito bozza \
          anulada rascunho mislukt concept geannuleerd""");

  private static final Set<String> INVOICES =
      words("invoice invoices bill rechnung facture factura");

  private static final Set<String> PAYMENTS =
      words("payment payments receipt receive_payment zahlung paiement pago pagamento betaling");

  private final Problems problems;
  private final int type;
  private final int amount;
  private final Map<String, Kind> given = new HashMap<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Long> plusRefunds = new TreeMap<>();
  private final Map<String, int[]> firstPlus = new HashMap<>();
  private final Set<String> invoices = new TreeSet<>();
  private final Set<String> payments = new TreeSet<>();
  private final Map<String, ExactSum> voids = new TreeMap<>();
  private long voided;

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.split("\\s+", -1)) {
      words.add(FoldedText.of(word));
    }
    return words;
  }

  /**
   * The types of one input.
   *
   * @throws InputException if {@code --map-type} gives none of the three
   */
  TransactionTypes(InputRequest request, Problems problems, int type, int amount)
      throws InputException {
    this.problems = problems;
    this.type = type;
    this.amount = amount;
    for (Map.Entry<String, String> pair : request.slices().types().meanings().entrySet()) {
      given.put(HeaderText.normalised(pair.getKey()), kind(pair.getValue()));
    }
  }

  private static Kind kind(String word) throws InputException {
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw InputException.option(
        "--map-type: "
            + MessageText.quoted(word)
            + " is no type of transactions, expected invoice, refund or void");
  }

  /**
   * Turns the amount of a row as its type says.
   *
   * @return whether it counts
   */
  boolean apply(Row row) {
    String text = row.text(type);
    if (text.isEmpty()) {
      return true;
    }
    Kind mapped = given.get(HeaderText.normalised(text));
    Kind kind = mapped == null ? kinds.computeIfAbsent(text, TransactionTypes::known) : mapped;
    MutableAmount billed = row.amount(amount);
    if (kind == Kind.VOID) {
      voided++;
      voids.computeIfAbsent(text, word -> new ExactSum()).add(billed);
      return false;
    }
    if (kind == Kind.REFUND && billed.signum() > 0) {
      if (mapped == null) {
        notePlus(row, text);
      }
      billed.negate();
    } else if (kind == Kind.INVOICE && mapped == null && billed.signum() != 0) {
      noteDouble(text);
    }
    return true;
  }

  /** Adds what became of the rows of another part; a doubt makes the input one to be read whole. */
  void mergeFrom(TransactionTypes other) {
    if (!other.plusRefunds.isEmpty()) {
      problems.refuse(problems.at(0, 0, 0, "refunds with a plus sign"));
    }
    invoices.addAll(other.invoices);
    payments.addAll(other.payments);
    voided += other.voided;
    other.voids.forEach((word, sum) -> voids.computeIfAbsent(word, w -> new ExactSum()).add(sum));
  }

  private static Kind known(String text) {
    String word = FoldedText.of(text);
    return REFUNDS.contains(word) ? Kind.REFUND : VOIDS.contains(word) ? Kind.VOID : Kind.INVOICE;
  }

  private void notePlus(Row row, String text) {
    plusRefunds.merge(text, 1L, Long::sum);
    firstPlus.computeIfAbsent(
        text,
        word ->
            new int[] {
              row.source(), (int) Math.min(row.line(), Integer.MAX_VALUE), row.column(amount) + 1
            });
  }

  private void noteDouble(String text) {
    String word = FoldedText.of(text);
    if (INVOICES.contains(word)) {
      invoices.add(text);
    } else if (PAYMENTS.contains(word)) {
      payments.add(text);
    }
  }

  /** Whether a type is one of bills or of payments, and none of changes. */
  static boolean isBilled(String text) {
    String word = FoldedText.of(text);
    return INVOICES.contains(word) || PAYMENTS.contains(word);
  }

  /** Ends the rows: what is in doubt is refused, with what may be meant. */
  void finish(InputRequest request) {
    if (!plusRefunds.isEmpty()) {
      plusRefunds.forEach(this::refusePlus);
      String words = quoted(plusRefunds.keySet());
      suggest(plusRefunds.keySet(), Kind.REFUND, words + " is money given back, and subtracts");
      suggest(plusRefunds.keySet(), Kind.INVOICE, words + " is money billed, and adds");
    }
    if (!invoices.isEmpty() && !payments.isEmpty()) {
      problems.refuse(
          new Problem(
              0,
              request.name(),
              0,
              0,
              "rows of "
                  + quoted(invoices)
                  + " and of "
                  + quoted(payments)
                  + " may be the same money"));
      suggest(payments, Kind.VOID, "what is invoiced counts, not what is paid");
      suggest(invoices, Kind.VOID, "what is paid counts, not what is invoiced");
      suggest(payments, Kind.INVOICE, "both count: none is the payment of another");
    }
  }

  private void refusePlus(String text, long count) {
    int[] at = Objects.requireNonNull(firstPlus.get(text));
    problems.refuse(
        problems.at(
            at[0],
            at[1],
            at[2],
            MessageText.count(count, "row")
                + " of type "
                + MessageText.quoted(text)
                + " with a plus sign: money given back, or billed?"));
  }

  private void suggest(Set<String> words, Kind kind, String meaning) {
    List<String> arguments = new ArrayList<>();
    words.forEach(word -> arguments.addAll(List.of("--map-type", word + "=" + kind.word())));
    problems.suggest(new Suggestion(arguments, meaning));
  }

  private static String quoted(Set<String> words) {
    List<String> quoted = new ArrayList<>();
    words.forEach(word -> quoted.add(MessageText.quoted(word)));
    return String.join(", ", quoted);
  }

  /** Says what was left out. */
  List<Notice> notices() {
    if (voided == 0) {
      return List.of();
    }
    ExactSum sum = new ExactSum();
    voids.values().forEach(sum::add);
    return List.of(
        new Notice(
            "not-billed",
            MessageText.count(voided, "row") + " of " + quoted(voids.keySet()) + " left out",
            voided,
            sum.toAmount()));
  }
}
