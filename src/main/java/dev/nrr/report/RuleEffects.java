package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.analysis.RuleComparison.Reason;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes rules differ from the first, as a matrix: a row a rule, a column an effect, in a cell
 * the money that the effect is about. What an effect is stands below it once.
 */
final class RuleEffects {

  private final List<RuleComparison.Row> rows;

  /** What each effect is, in words, to the money it is about under each rule, by its number. */
  private final Map<String, Map<Integer, Amount>> effects = new LinkedHashMap<>();

  /** What is to be said of rules themselves, to their numbers. */
  private final Map<String, List<Integer>> ofRules = new LinkedHashMap<>();

  /** The effects of rules, of which the first is that the others are held against. */
  RuleEffects(List<RuleComparison.Row> rows) {
    this.rows = rows;
    for (int i = 1; i < rows.size(); i++) {
      RuleComparison.Row row = rows.get(i);
      for (Reason reason : row.reasons()) {
        Amount amount = reason.amount();
        if (amount == null) {
          say(reason.words(), i + 1);
        } else {
          effects
              .computeIfAbsent(reason.words(), words -> new LinkedHashMap<>())
              .put(i + 1, amount);
        }
      }
      if (row.reasons().isEmpty()) {
        say(row.note(), i + 1);
      }
    }
  }

  private void say(String words, int number) {
    ofRules.computeIfAbsent(words, any -> new ArrayList<>()).add(number);
  }

  /** The matrix, where any effect is of money, and the words of it. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (!effects.isEmpty()) {
      blocks.add(matrix());
    }
    List<Block.LabelledValue> words = new ArrayList<>();
    for (String effect : effects.keySet()) {
      words.add(new Block.LabelledValue(letter(words.size()), Cell.words(effect)));
    }
    ofRules.forEach((said, numbers) -> words.add(ofRules(said, numbers)));
    if (!words.isEmpty()) {
      blocks.add(new Block.LabelledValues(words));
    }
    return blocks;
  }

  private static Block.LabelledValue ofRules(String said, List<Integer> numbers) {
    List<String> texts = numbers.stream().map(String::valueOf).toList();
    return new Block.LabelledValue(String.join(", ", texts), Cell.words(said));
  }

  private Block.Table matrix() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Rule"));
    for (int i = 0; i < effects.size(); i++) {
      columns.add(Column.ofNumbers(letter(i)));
    }
    List<List<Cell>> lines = new ArrayList<>();
    for (int number = 2; number <= rows.size(); number++) {
      List<Cell> line = new ArrayList<>();
      boolean any = false;
      line.add(Cell.words(String.valueOf(number)));
      for (Map<Integer, Amount> amounts : effects.values()) {
        Amount amount = amounts.get(number);
        line.add(amount == null ? Cell.BLANK : new Cell.Money(amount));
        any |= amount != null;
      }
      if (any) {
        lines.add(line);
      }
    }
    return new Block.Table(columns, lines, true);
  }

  private static String letter(int effect) {
    return String.valueOf((char) ('A' + effect));
  }
}
