package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One date in every way it may be written, for help. */
public final class DateExamples {

  /** The last day of a year, so that its day can be no month and its year no day. */
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

  private static final int CENTURY = 100;

  private DateExamples() {}

  /** {@return the ways by what a date so written covers, from fine to coarse} */
  public static Map<Grain, List<String>> byGrain() {
    Map<Grain, Set<String>> ways = new EnumMap<>(Grain.class);
    for (DateLayout layout : DateLayout.ALL) {
      ways.computeIfAbsent(layout.grain(), grain -> new LinkedHashSet<>()).add(written(layout));
    }
    for (String label : PeriodLabels.EXAMPLES) {
      for (DateLayout layout : DateLayout.of(DateTokens.cut(label))) {
        ways.computeIfAbsent(layout.grain(), grain -> new LinkedHashSet<>()).add(label);
      }
    }
    Map<Grain, List<String>> lists = new EnumMap<>(Grain.class);
    ways.forEach((grain, texts) -> lists.put(grain, new ArrayList<>(texts)));
    return lists;
  }

  private static String written(DateLayout layout) {
    StringBuilder text = new StringBuilder();
    int part = 0;
    for (char mark : layout.skeleton().toCharArray()) {
      boolean isPart = "ynmeE".indexOf(mark) >= 0;
      text.append(isPart ? part(mark, layout.fields().charAt(part)) : String.valueOf(mark));
      part += isPart ? 1 : 0;
    }
    return text.toString();
  }

  private static String part(char mark, char field) {
    return switch (mark) {
      case 'm' -> "Dec";
      case 'e' -> String.valueOf(DAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC));
      case 'E' -> DAY.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + "000";
      default -> number(mark == 'y', field);
    };
  }

  private static String number(boolean isWhole, char field) {
    return switch (field) {
      case 'd' -> String.valueOf(DAY.getDayOfMonth());
      case 'M', 'N' -> String.valueOf(DAY.getMonthValue());
      case 'Y' -> year(isWhole, DAY.getYear() + 1);
      default -> year(isWhole, DAY.getYear());
    };
  }

  private static String year(boolean isWhole, int year) {
    return String.valueOf(isWhole ? year : year % CENTURY);
  }
}
