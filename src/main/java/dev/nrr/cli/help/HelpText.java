package dev.nrr.cli.help;

import dev.nrr.cli.option.Flag;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Help as text of 80 columns, in the blocks that reports are made of. */
final class HelpText {

  private HelpText() {}

  /** The blocks as text. */
  static String of(List<Block> blocks) {
    StringWriter text = new StringWriter();
    try {
      Report report =
          Report.of(ObjectNode.NONE, List.of(), blocks, Report.Head.of("Help", "nrr", ""));
      ReportFormats.TEXT.write(report, RenderOptions.PLAIN, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** One labelled line. */
  static Block.LabelledValue line(String label, String text) {
    return new Block.LabelledValue(label, Cell.words(text));
  }

  /** A titled list. */
  static Block list(String title, List<String> items) {
    return new Block.BulletList(title, items.stream().map(Cell::words).toList());
  }

  /** Options, each with its help. */
  static Block options(List<Flag> flags) {
    List<Block.LabelledValue> lines = new ArrayList<>();
    for (Flag flag : flags) {
      String names = flag.letter() == null ? flag.name() : flag.letter() + ", " + flag.name();
      // several words to choose from would leave no room for what they mean
      boolean isLong = flag.parameter().contains("|");
      String parameter = flag.isSwitch() ? "" : " " + (isLong ? "WORD" : flag.parameter());
      lines.add(
          line(names + parameter, isLong ? flag.parameter() + ": " + flag.help() : flag.help()));
    }
    return new Block.LabelledValues(lines);
  }
}
