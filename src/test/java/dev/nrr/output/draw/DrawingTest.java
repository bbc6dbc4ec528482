package dev.nrr.output.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.output.draw.Element.Anchor;
import dev.nrr.output.draw.Element.Box;
import dev.nrr.output.draw.Element.Form;
import dev.nrr.output.draw.Element.Label;
import dev.nrr.output.draw.Element.Line;
import dev.nrr.output.draw.Element.Mark;
import dev.nrr.output.draw.Element.Point;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

public class DrawingTest {

  private static final int SIZE = Px.of(13);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  private static Label label(int x, int y, Anchor anchor, String text) {
    return new Label(x, y, anchor, text, SIZE, false, Paint.INK);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsOfferedNoTwoLabelsOverlapAndNoneLeavesTheFrame(long seed) {
    Random random = new Random(seed);
    Drawing drawing = new Drawing(Px.of(200), Px.of(100));
    int written = 0;
    for (int i = 0; i < 200; i++) {
      Anchor anchor = Anchor.values()[random.nextInt(3)];
      String text = "x9%".repeat(random.nextInt(6));
      Label label =
          label(random.nextInt(Px.of(240)) - Px.of(20), random.nextInt(Px.of(120)), anchor, text);
      if (random.nextBoolean() ? drawing.offer(label) : drawing.offerInside(label)) {
        written++;
      }
    }
    assertSound(drawing, "seed " + seed);
    assertThat(written).isEqualTo(drawing.elements().size()).isGreaterThan(3);
  }

  /** Nothing lies outside the frame, no two labels overlap. */
  public static void assertSound(Drawing drawing, String as) {
    Bounds frame = new Bounds(0, 0, drawing.width(), drawing.height());
    List<Element> elements = drawing.elements();
    for (int i = 0; i < elements.size(); i++) {
      assertThat(frame.holds(elements.get(i).bounds())).as("%s: %s", as, elements.get(i)).isTrue();
      for (int j = 0; j < i; j++) {
        if (elements.get(i) instanceof Label one && elements.get(j) instanceof Label other) {
          assertThat(one.bounds().overlaps(other.bounds()))
              .as("%s: %s over %s", as, one, other)
              .isFalse();
        }
      }
    }
  }

  /** No label lies on a mark or on the line of a ratio. */
  public static void assertClear(Drawing drawing, String as) {
    for (Element element : drawing.elements()) {
      if (element instanceof Label label) {
        assertThat(drawing.isClear(label, EnumSet.of(Paint.NET, Paint.GROSS)))
            .as("%s: %s", as, label)
            .isTrue();
      }
    }
  }

  /** Whether a line touches a box, against points close to each other on the line. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aLineTouchesABoxWhereAPointOfItIsInTheBox(long seed) {
    Random random = new Random(seed);
    Bounds box = new Bounds(300, 300, 310 + random.nextInt(300), 310 + random.nextInt(300));
    Point from = new Point(random.nextInt(900), random.nextInt(900));
    Point to = new Point(random.nextInt(900), random.nextInt(900));
    boolean within = false;
    for (int i = 0; i <= 2000; i++) {
      int x = from.x() + (to.x() - from.x()) * i / 2000;
      int y = from.y() + (to.y() - from.y()) * i / 2000;
      within |= box.widened(-1).overlaps(new Bounds(x, y, x + 1, y + 1));
    }
    if (within) {
      assertThat(box.touches(from, to)).as("seed %d", seed).isTrue();
    } else {
      assertThat(box.widened(-3).touches(from, to)).as("seed %d", seed).isFalse();
    }
    assertThat(box.touches(from, to)).isEqualTo(box.touches(to, from));
  }

  @Test
  void aLabelIsWrittenWhereNoLineRuns() {
    Drawing drawing = new Drawing(Px.of(200), Px.of(100));
    drawing.add(new Line(List.of(new Point(0, 0), new Point(Px.of(200), Px.of(100))), Paint.NET));
    drawing.add(new Mark(Px.of(20), Px.of(80), Px.of(4), Form.DOT, Paint.NET, ""));
    Label onTheLine = label(Px.of(100), Px.of(54), Anchor.MIDDLE, "108.5%");
    Set<Paint> net = EnumSet.of(Paint.NET);
    assertThat(drawing.offerClear(onTheLine, net)).isFalse();
    assertThat(drawing.offerClear(label(Px.of(5), Px.of(84), Anchor.START, "1%"), net)).isFalse();
    assertThat(drawing.offerClear(label(Px.of(220), Px.of(20), Anchor.END, "1%"), net)).isTrue();
    assertThat(drawing.offerClear(onTheLine, EnumSet.of(Paint.GROSS))).isTrue();
    assertThatThrownBy(() -> assertClear(drawing, "on the line"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void aShapeOutsideTheFrameIsAMistake() {
    Drawing drawing = new Drawing(Px.of(10), Px.of(10));
    Element outside = new Box(new Bounds(0, 0, Px.of(11), 1), Paint.TOTAL, "");
    assertThatThrownBy(() -> drawing.add(outside)).isInstanceOf(IllegalArgumentException.class);
    Element dot = new Mark(0, 0, 1, Form.DOT, Paint.NET, "");
    assertThatThrownBy(() -> drawing.add(dot)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLabelOverAnotherIsAMistakeUnlessItMayBeLeftOut() {
    Drawing drawing = new Drawing(Px.of(100), Px.of(20));
    drawing.add(label(0, Px.of(12), Anchor.START, "one"));
    Label over = label(Px.of(5), Px.of(12), Anchor.START, "two");
    assertThatThrownBy(() -> drawing.add(over)).isInstanceOf(IllegalArgumentException.class);
    assertThat(drawing.offer(over)).isFalse();
    assertThat(drawing.offer(label(0, Px.of(12), Anchor.START, ""))).isFalse();
    assertThat(drawing.offerInside(label(Px.of(100), Px.of(12), Anchor.START, "end"))).isTrue();
  }

  @Test
  void theBoundsOfALineAreThoseOfItsPoints() {
    Line line = new Line(List.of(new Point(5, 1), new Point(2, 9), new Point(3, 4)), Paint.NET);
    assertThat(line.bounds()).isEqualTo(new Bounds(2, 1, 5, 9));
    assertThatThrownBy(() -> new Line(List.of(new Point(1, 1)), Paint.NET))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Bounds(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "world-class, 200, world-class",
    "world-class, 60, world-\u2026",
    "world-class, 5, ''",
    "'', 5, ''",
  })
  void aLongTextIsCut(String text, int pixels, String cut) {
    assertThat(TextWidth.cut(text, SIZE, false, Px.of(pixels))).isEqualTo(cut);
  }

  @Test
  void strongAndWideTextsAreWider() {
    int plain = TextWidth.of("108.5%", SIZE, false);
    assertThat(TextWidth.of("108.5%", SIZE, true)).isGreaterThan(plain);
    assertThat(TextWidth.of("\u682a\u5f0f", SIZE, false)).isEqualTo(2 * SIZE);
    assertThat(TextWidth.of("\ud83d\ude00", SIZE, false)).isGreaterThan(SIZE);
    assertThat(TextWidth.of("\u2212", SIZE, false)).isLessThan(SIZE);
  }

  @Test
  void bandsShareFivePaints() {
    assertThat(Paint.ofBand(0, 3)).isEqualTo(Paint.BAND_0);
    assertThat(Paint.ofBand(4, 5)).isEqualTo(Paint.BAND_4);
    assertThat(Paint.ofBand(11, 12)).isEqualTo(Paint.BAND_4);
    assertThat(Paint.ofBand(0, 12)).isEqualTo(Paint.BAND_0);
  }
}
