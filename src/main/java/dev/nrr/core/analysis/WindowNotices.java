package dev.nrr.core.analysis;

import dev.nrr.core.date.Window;
import dev.nrr.core.result.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of many windows, told once each: in how many, and as it is in the last. */
final class WindowNotices {

  private record Told(long windows, @Nullable Window last, Notice notice) {

    Notice toNotice() {
      String where =
          windows == 1 ? last + ": " : "in " + windows + " results, the last (" + last + "): ";
      return new Notice(notice.code(), where + notice.message(), notice.count(), notice.amount());
    }
  }

  private final Map<String, Told> byCode = new LinkedHashMap<>();

  void add(List<Notice> notices, @Nullable Window window) {
    for (Notice notice : notices) {
      Told before = byCode.get(notice.code());
      long windows = before == null ? 1 : before.windows() + 1;
      byCode.put(notice.code(), new Told(windows, window, notice));
    }
  }

  /** These notices, then those of the windows. */
  List<Notice> after(List<Notice> notices) {
    List<Notice> all = new ArrayList<>(notices);
    for (Told told : byCode.values()) {
      all.add(told.toNotice());
    }
    return all;
  }
}
