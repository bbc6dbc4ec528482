package dev.nrr.input.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.inspection.InspectionFinding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What need not be looked for among names, by the bytes that they are written with. */
class NameBytesTest {

  private static BitSet bytes(String... names) {
    TextDictionary written = new TextDictionary();
    for (String name : names) {
      written.intern(name);
    }
    return written.bytes();
  }

  @ParameterizedTest
  @CsvSource({
    "C1000 C1001, false, false",
    "cust-1 cust-2, false, true",
    "c_1 C_2, true, true",
    "Acme BOT, false, false",
    "Acme BETa, true, false",
    "CAFE CAFÉ, true, true",
    "'A\tB C', true, true"
  })
  void sayWhatMayBeThere(String names, boolean near, boolean renamed) {
    BitSet written = bytes(names.split(" "));
    assertThat(NearNames.mayBeWritten(written)).isEqualTo(near);
    assertThat(RenamedNames.mayBeWritten(written)).isEqualTo(renamed);
  }

  @Test
  void neverHideANearOrAShorterName() {
    String letters = "aAbBcC09-_ é\u00A0ſK";
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String[] names = new String[4];
      int first = random.nextInt(letters.length());
      for (int i = 0; i < names.length; i++) {
        StringBuilder name = new StringBuilder();
        for (int length = 1 + random.nextInt(6); length > 0; length--) {
          name.append(letters.charAt((first + random.nextInt(4)) % letters.length()));
        }
        names[i] = name.toString();
      }
      BitSet written = bytes(names);
      NearNames near = new NearNames();
      boolean shorter = false;
      for (String name : names) {
        near.add(name, Optional.empty());
        shorter |= RenamedNames.shorter(name) != null;
      }
      List<InspectionFinding> found = new ArrayList<>();
      near.addTo(found);
      assertThat(NearNames.mayBeWritten(written) || found.isEmpty()).as("seed " + seed).isTrue();
      assertThat(RenamedNames.mayBeWritten(written) || !shorter).as("seed " + seed).isTrue();
    }
  }
}
