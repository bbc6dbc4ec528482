package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The document of a check as families of metrics: retention by slice, then the checks. */
final class MetricFamilies {

  /** Keys of a result, each with the metric it is and what that is. */
  private static final Map<String, String> FIGURES = figures();

  private final ObjectNode document;
  private final Map<String, String> labels = new LinkedHashMap<>();

  MetricFamilies(ObjectNode document) {
    this.document = document;
  }

  private static Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("nrr", "nrr_net_revenue_retention_ratio|Net revenue retention, 1 is all.");
    figures.put("grr", "nrr_gross_revenue_retention_ratio|Gross revenue retention, 1 is all.");
    figures.put("logo_retention", "nrr_logo_retention_ratio|Customers that stayed, 1 is all.");
    figures.put("starting", "nrr_starting_revenue|Revenue of the cohort at the start.");
    figures.put("expansion", "nrr_expansion_revenue|What the cohort added.");
    figures.put("contraction", "nrr_contraction_revenue|What customers that stayed gave up.");
    figures.put("churn", "nrr_churn_revenue|What customers that left had paid.");
    figures.put("ending", "nrr_ending_revenue|What the cohort pays at the end.");
    return figures;
  }

  /** All of it, ending as OpenMetrics has to end. */
  String text() {
    List<ObjectNode> results = new ArrayList<>(List.of((ObjectNode) document.child("total")));
    results.addAll(objects("slices"));
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> figure : FIGURES.entrySet()) {
      int bar = figure.getValue().indexOf('|');
      String name = figure.getValue().substring(0, bar);
      begin(text, name, figure.getValue().substring(bar + 1));
      for (ObjectNode result : results) {
        add(text, name, of((ObjectNode) result.child("slice")), result.child(figure.getKey()));
      }
    }
    addChecks(text, "nrr_check_passed", "passed", "1 where the check held, 0 where it was missed.");
    addChecks(text, "nrr_check_threshold", "threshold", "What was asked for.");
    addChecks(text, "nrr_check_actual", "actual", "What was found.");
    return text.append("# EOF\n").toString();
  }

  private void addChecks(StringBuilder text, String name, String key, String help) {
    begin(text, name, help);
    for (ObjectNode check : objects("checks")) {
      Map<String, String> sample = new LinkedHashMap<>();
      sample.put("check", words(check.child("name")));
      sample.put("level", words(check.child("level")));
      sample.putAll(of((ObjectNode) check.child("slice")));
      add(text, name, sample, check.child(key));
    }
  }

  private List<ObjectNode> objects(String key) {
    List<ObjectNode> objects = new ArrayList<>();
    for (Node node : ((ArrayNode) document.child(key)).nodes()) {
      objects.add((ObjectNode) node);
    }
    return objects;
  }

  private static void begin(StringBuilder text, String name, String help) {
    text.append("# TYPE ").append(name).append(" gauge\n");
    if (name.endsWith("_ratio")) {
      text.append("# UNIT ").append(name).append(" ratio\n");
    }
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
  }

  /** A slice as labels, one a column: {@code slice_segment}. */
  private Map<String, String> of(ObjectNode slice) {
    Map<String, String> sample = new LinkedHashMap<>();
    slice.children().forEach((column, value) -> sample.put(label(column), words(value)));
    return sample;
  }

  /** A column's header as the name of a label, told apart from every other column's. */
  private String label(String column) {
    String known = labels.get(column);
    if (known != null) {
      return known;
    }
    StringBuilder name = new StringBuilder("slice_");
    column
        .codePoints()
        .forEach(point -> name.append(isOfNames(point) ? Character.toString(point) : "_"));
    String label = name.toString();
    for (int n = 2; labels.containsValue(label); n++) {
      label = name + "_" + n;
    }
    labels.put(column, label);
    return label;
  }

  private static boolean isOfNames(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9');
  }

  private static String words(Node node) {
    return ((Cell) node).accept(CellRenderer.plain(NumberFormatter.DEFAULT, text -> text));
  }

  private static void add(StringBuilder text, String name, Map<String, String> labels, Node value) {
    String number = value instanceof Cell cell ? cell.accept(Sample.INSTANCE) : "";
    if (number.isEmpty()) {
      return;
    }
    text.append(name);
    String separator = "{";
    for (Map.Entry<String, String> label : labels.entrySet()) {
      text.append(separator).append(label.getKey()).append("=\"");
      text.append(escaped(label.getValue())).append('"');
      separator = ",";
    }
    text.append(labels.isEmpty() ? " " : "} ").append(number).append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** A value of a sample; empty for what is no number. */
  private enum Sample implements Cell.Visitor<String> {
    INSTANCE;

    @Override
    public String words(String text) {
      return "";
    }

    @Override
    public String money(Amount amount) {
      return NumberFormatter.plain(amount);
    }

    @Override
    public String share(Ratio ratio, List<RoundingBoundary> boundaries) {
      return NumberFormatter.fraction(ratio);
    }

    @Override
    public String points(Ratio difference, List<RoundingBoundary> boundaries) {
      return NumberFormatter.fraction(difference);
    }

    @Override
    public String limit(Ratio ratio) {
      return NumberFormatter.fraction(ratio);
    }

    @Override
    public String count(long count) {
      return Long.toString(count);
    }

    @Override
    public String flag(boolean yes) {
      return yes ? "1" : "0";
    }

    @Override
    public String absent(String why) {
      return "";
    }

    @Override
    public String sentence(List<Cell> parts) {
      return "";
    }

    @Override
    public String toned(Cell.Tone tone, Cell cell) {
      return cell.accept(this);
    }
  }
}
