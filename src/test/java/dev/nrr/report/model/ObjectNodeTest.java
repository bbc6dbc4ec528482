package dev.nrr.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.report.model.Node.ObjectNode;
import org.junit.jupiter.api.Test;

class ObjectNodeTest {

  private static final ObjectNode AB =
      ObjectNode.NONE.with("b", new Cell.Count(1)).with("a", new Cell.Count(2));

  @Test
  void orderIsThatOfAdding() {
    assertThat(AB.children().keySet()).containsExactly("b", "a");
    assertThat(AB.without("b").children().keySet()).containsExactly("a");
    assertThat(AB.with("c", Cell.BLANK).children().keySet()).containsExactly("b", "a", "c");
  }

  @Test
  void aNameIsTakenOnce() {
    assertThatThrownBy(() -> AB.with("a", Cell.BLANK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two fields named a");
  }

  @Test
  void unstatedFieldsKeepTheirNamesAndNoValue() {
    ObjectNode unstated = ObjectNode.NONE.with("outer", AB).with("c", new Cell.Count(3)).unstated();
    Cell nothing = new Cell.Absent("not known");
    assertThat(unstated.stated()).isFalse();
    assertThat(unstated.children()).containsEntry("c", nothing);
    assertThat(((ObjectNode) unstated.children().get("outer")).children())
        .containsOnlyKeys("b", "a")
        .containsEntry("a", nothing);
  }

  @Test
  void twoThatGoOnFromOneDoNotSeeEachOther() {
    ObjectNode c = AB.with("c", new Cell.Count(3));
    ObjectNode d = AB.with("d", new Cell.Count(4));
    ObjectNode more = c.with("e", new Cell.Count(5));
    for (int i = 0; i < 20; i++) {
      more = more.with("more " + i, Cell.BLANK);
    }
    assertThat(AB.children().keySet()).containsExactly("b", "a");
    assertThat(c.children().keySet()).containsExactly("b", "a", "c");
    assertThat(d.children().keySet()).containsExactly("b", "a", "d");
    assertThat(more.size()).isEqualTo(24);
    assertThat(more.child("a")).isEqualTo(new Cell.Count(2));
    assertThatThrownBy(() -> c.child("d")).hasMessage("no field named d");
    assertThatThrownBy(() -> c.node(3)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void namesAreComparedAllTheWayDown() {
    ObjectNode outer = ObjectNode.NONE.with("outer", AB);
    assertThat(outer.hasNamesOf(ObjectNode.NONE.with("outer", AB.unstated()))).isTrue();
    assertThat(outer.hasNamesOf(ObjectNode.NONE.with("outer", AB.without("a")))).isFalse();
    assertThat(outer.hasNamesOf(ObjectNode.NONE.with("outer", Cell.BLANK))).isFalse();
    assertThat(ObjectNode.NONE.with("outer", Cell.BLANK).hasNamesOf(outer)).isFalse();
    assertThat(outer.hasNamesOf(ObjectNode.NONE.with("other", AB))).isFalse();
  }
}
