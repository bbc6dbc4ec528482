package dev.nrr.core.date;

import static dev.nrr.core.date.Dates.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {

  @Test
  void goesFromOneDateToALaterOne() {
    assertThat(new Window(label("2024-12"), label("2025-12"))).hasToString("2024-12 to 2025-12");
  }

  @Test
  void ofAPeriodHasNoStart() {
    assertThat(Window.ofPeriod(label("2025Q4"))).hasToString("2025Q4");
    assertThat(Window.ofPeriod(label("2025Q4")).from()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2025-12, 2025-12", "2025-12, 2025-11", "2025-12, 2025-12-31"})
  void doesNotEndBeforeItBegins(String from, String to) {
    assertThatThrownBy(() -> new Window(label(from), label(to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window from " + from + " to " + to);
  }
}
