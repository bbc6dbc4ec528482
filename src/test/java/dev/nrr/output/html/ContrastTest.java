package dev.nrr.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text stands out by 4.5 to 1 and marks by 3 to 1, in the light and in the dark scheme. */
class ContrastTest {

  private static final double TEXT = 4.5;
  private static final double MARK = 3.0;

  private static Map<String, String> scheme(boolean dark) {
    String css = HtmlFormat.css();
    Map<String, String> colours = new HashMap<>();
    Matcher root = Pattern.compile(":root *\\{([^}]*)\\}").matcher(css);
    for (int i = 0; root.find() && (i == 0 || dark); i++) {
      Matcher colour = Pattern.compile("--([a-z0-9-]+):(#[0-9a-f]+)").matcher(root.group(1));
      while (colour.find()) {
        colours.put(colour.group(1), colour.group(2));
      }
    }
    return colours;
  }

  private static double luminance(String hex) {
    String full = hex.length() == 4 ? "#" + hex.substring(1).replaceAll("(.)", "$1$1") : hex;
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(full.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      parts[i] = part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  private static void check(Map<String, String> colours, String one, String other, double least) {
    double first = luminance(colours.get(one));
    double second = luminance(colours.get(other));
    double contrast = (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    assertThat(contrast).as("%s on %s", one, other).isGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void textAndMarksStandOut(boolean dark) {
    Map<String, String> colours = scheme(dark);
    for (String back : new String[] {"bg", "panel"}) {
      check(colours, "ink", back, TEXT);
      check(colours, "muted", back, TEXT);
    }
    check(colours, "gain", "bg", TEXT);
    for (String mark :
        new String[] {"total", "sum", "loss", "con", "new", "net", "gross", "axis"}) {
      check(colours, mark, "bg", MARK);
    }
    for (int band = 0; band < 5; band++) {
      check(colours, "net", "band" + band, MARK);
      check(colours, "gross", "band" + band, MARK);
      check(colours, "ink", "band" + band, TEXT);
    }
    for (int heat = 0; heat < 10; heat++) {
      String text = heat < 2 || heat == 9 ? "off" : "on";
      check(colours, text, "heat" + heat, TEXT);
    }
  }
}
