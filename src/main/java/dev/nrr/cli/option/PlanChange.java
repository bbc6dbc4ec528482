package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.Lever;
import dev.nrr.core.plan.LeverChange;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a lever as it was typed.
 *
 * @param option its long name: {@code --churn}
 * @param text as typed: {@code -10%}
 * @param change what it means
 * @param currency of its amount; null where none stands with it
 */
public record PlanChange(
    String option, String text, LeverChange change, @Nullable String currency) {

  /**
   * Every change on the command line.
   *
   * @throws OptionException if one cannot be read, or a lever has two figures or two changes
   */
  static List<PlanChange> parse(OptionValues values) {
    List<PlanChange> changes = new ArrayList<>();
    for (int i = 0; i < Flags.Plans.LEVERS.size(); i++) {
      Flag flag = Flags.Plans.LEVERS.get(i);
      List<String> texts = new ArrayList<>(values.all(flag));
      List<String> figures = new ArrayList<>(texts);
      texts.removeIf(text -> !OptionText.isChange(text));
      figures.removeIf(OptionText::isChange);
      for (List<String> given : List.of(texts, figures)) {
        if (given.size() > 1) {
          throw new OptionException(
              flag.name() + " is given twice: " + String.join(" and ", given));
        }
      }
      for (String text : texts) {
        changes.add(read(flag, Lever.values()[i], text));
      }
    }
    return List.copyOf(changes);
  }

  private static PlanChange read(Flag flag, Lever lever, String text) {
    String size = text.strip().substring(1).strip();
    boolean isLess = text.strip().startsWith("-");
    try {
      if (size.endsWith("%")) {
        Ratio share = PlanOptions.percent(size);
        Ratio signed = isLess ? Ratio.ZERO.minus(share) : share;
        return new PlanChange(flag.name(), text, LeverChange.ofShare(lever, signed), null);
      }
      AmountParser parser = new AmountParser(DecimalMark.POINT);
      Amount amount = OptionText.amount(parser, size);
      return new PlanChange(
          flag.name(),
          text,
          LeverChange.ofAmount(lever, isLess ? amount.negated() : amount),
          parser.currency());
    } catch (IllegalArgumentException problem) {
      throw new OptionException(
          flag.name() + ": '" + text + "' is not a change such as +50K or -10%",
          List.of(Suggestion.of("a tenth less", flag.name(), "-10%").inPlaceOf(flag.name(), text)));
    }
  }
}
