package dev.nrr.input.inspect;

import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.check.FindingCounter;
import dev.nrr.input.request.Field;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.SignConvention;
import dev.nrr.input.survey.OneTimeWords;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks of amounts: their signs, currencies and decimals, and whether they recur. */
final class AmountChecks {

  private AmountChecks() {}

  /** {@code sign}: revenue below zero, and losses written with two signs in one column. */
  static final class Signs implements RowCheck.Parted {

    private static final List<Field> LOSSES = List.of(Field.CONTRACTION, Field.CHURN);
    private static final List<Field> REVENUE = List.of(Field.STARTING, Field.ENDING);
    private static final List<Field> GAINS =
        List.of(Field.EXPANSION, Field.NEW, Field.REACTIVATION);

    private final boolean applies;
    private final boolean clips;
    private final Map<Field, SignConvention> signs = new EnumMap<>(Field.class);
    private final Map<Field, FindingCounter> negativeLosses = new EnumMap<>(Field.class);
    private final FindingCounter revenue = new FindingCounter();
    private final FindingCounter gains = new FindingCounter();

    /**
     * The check.
     *
     * @param clips whether revenue below zero is taken as zero
     */
    Signs(Shape shape, boolean clips) {
      this.applies = !shape.isSigned();
      this.clips = clips;
      for (Field field : LOSSES) {
        signs.put(field, new SignConvention());
        negativeLosses.put(field, new FindingCounter());
      }
    }

    @Override
    public void observe(InspectedRow row) {
      if (!applies) {
        return;
      }
      signs.forEach((field, convention) -> observeLoss(row, field, convention));
      boolean moves = row.has(Field.STARTING);
      List<String> amounts = moves ? REVENUE.stream().map(row::text).toList() : row.amountTexts();
      addNegative(row, amounts, revenue);
      if (moves) {
        addNegative(row, GAINS.stream().map(row::text).toList(), gains);
      }
    }

    private void observeLoss(InspectedRow row, Field field, SignConvention convention) {
      int sign = sign(row.amount(field));
      convention.observe(sign, RowPlace.of(row.source(), row.line()));
      if (sign < 0) {
        Objects.requireNonNull(negativeLosses.get(field)).add(row.here(), row.text(field));
      }
    }

    private static void addNegative(InspectedRow row, List<String> texts, FindingCounter counter) {
      for (String text : texts) {
        if (sign(row.amount(text)) < 0) {
          counter.add(row.here(), text);
        }
      }
    }

    private static int sign(@Nullable BigDecimal amount) {
      return amount == null ? 0 : amount.signum();
    }

    @Override
    public void mergeFrom(RowCheck ofOthers) {
      Signs other = (Signs) ofOthers;
      for (Field field : LOSSES) {
        Objects.requireNonNull(signs.get(field))
            .mergeFrom(Objects.requireNonNull(other.signs.get(field)));
        Objects.requireNonNull(negativeLosses.get(field))
            .addAll(Objects.requireNonNull(other.negativeLosses.get(field)));
      }
      revenue.addAll(other.revenue);
      gains.addAll(other.gains);
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      FindingCounter mixed = new FindingCounter();
      FindingCounter turned = new FindingCounter();
      signs.forEach(
          (field, convention) ->
              (convention.isMixed() ? mixed : turned)
                  .addAll(Objects.requireNonNull(negativeLosses.get(field))));
      revenue.addTo(
          found,
          "sign",
          clips ? Severity.WARNING : Severity.ERROR,
          "amount",
          "of revenue below zero (--negative clip takes 0)");
      gains.addTo(found, "sign", Severity.ERROR, "gain", "below zero");
      mixed.addTo(
          found,
          "sign",
          Severity.ERROR,
          "loss amount",
          "written below zero, others of its column above");
      turned.addTo(
          found,
          "sign",
          Severity.INFO,
          "loss amount",
          "written below zero, as all of its column are: taken as losses");
    }
  }

  /** The currencies that columns or symbols name; the reading decides whether they go together. */
  static final class Currencies implements RowCheck.Parted {

    private final FirstPlaces found = new FirstPlaces();

    @Override
    public void observe(InspectedRow row) {
      String stated = row.text(Field.CURRENCY);
      if (!stated.isEmpty()) {
        add(CurrencyNames.of(stated), row);
        return;
      }
      for (String text : row.amountTexts()) {
        String named = row.currency(text);
        if (named != null) {
          add(named, row);
        }
      }
    }

    private void add(String currency, InspectedRow row) {
      found.add(currency, RowPlace.of(row.source(), row.line()));
    }

    /** Whether a currency that stands with an amount was met. */
    boolean has(String currency) {
      return found.has(currency);
    }

    @Override
    public void mergeFrom(RowCheck ofOthers) {
      found.mergeFrom(((Currencies) ofOthers).found);
    }

    /** Every currency, in order of appearance. */
    List<String> currencies() {
      return found.inOrder();
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      // the reading decides
    }
  }

  /** {@code precision}: more than two decimals, often the noise of binary fractions. */
  static final class Precision implements RowCheck.Parted {

    private static final int CENTS = 2;

    private final FindingCounter finer = new FindingCounter();

    @Override
    public void observe(InspectedRow row) {
      for (String text : row.amountTexts()) {
        BigDecimal amount = row.amount(text);
        if (amount != null && amount.stripTrailingZeros().scale() > CENTS) {
          finer.add(row.here(), text);
        }
      }
    }

    @Override
    public void mergeFrom(RowCheck ofOthers) {
      finer.addAll(((Precision) ofOthers).finer);
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      finer.addTo(
          found,
          "precision",
          Severity.INFO,
          "amount",
          "finer than cents, computed with as written");
    }
  }

  /** {@code one-time}: rows that by a plan, type or product are not recurring. */
  static final class OneTime implements RowCheck.Parted {

    private final FindingCounter oneTime = new FindingCounter();

    @Override
    public void observe(InspectedRow row) {
      for (String text : row.otherTexts()) {
        if (OneTimeWords.isOneTime(text)) {
          oneTime.add(row.here(), text);
          return;
        }
      }
    }

    @Override
    public void mergeFrom(RowCheck ofOthers) {
      oneTime.addAll(((OneTime) ofOthers).oneTime);
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      oneTime.addTo(
          found,
          "one-time",
          Severity.WARNING,
          "row",
          "that by its words is not recurring (--where or --exclude-type leaves such out)");
    }
  }
}
