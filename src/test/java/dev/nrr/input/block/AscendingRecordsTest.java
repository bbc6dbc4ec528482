package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.duplicate.OrderAssumption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AscendingRecordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,1;a,2;b,1|true",
        "a,1;a,1|false",
        "a,2;a,1|false",
        "a,;a,1;aa,0|true",
        "aa,0;a,1|false",
        "customer 10000,1;customer 10000,2;customer 10001,0|true",
        "customer 10001,1;customer 10000,2|false",
        "customer10,1;customer1,2|false",
        "customer,1;customer0,0;customer00,0|true",
        "a,1;b ,2|false",
        "a,1; b,2|false",
        "a,\"1\";a,2|true",
        "a,\"1\";a,1|false",
        "a,1;é,1|false"
      })
  void recordsAscendFieldByField(String lines, boolean ascending) throws IOException {
    byte[] text = (lines.replace(';', '\n') + "\n").getBytes(StandardCharsets.UTF_8);
    for (int size = 1; size < 40; size++) {
      for (int parts = 1; parts < 3; parts++) {
        OrderAssumption order = new OrderAssumption(true);
        AscendingRecords[] looks = {new AscendingRecords(order), new AscendingRecords(order)};
        BlockReader blocks = new BlockReader(new ByteArrayInputStream(text), size);
        BlockScanner records = new BlockScanner(',', 2);
        ByteBlock block = blocks.newBlock();
        while (blocks.next(block)) {
          assertThat(records.scan(block)).isTrue();
          int part = (int) block.number() % parts;
          looks[part].observe(records, 0, records.records(), block.number());
        }
        looks[0].mergeFrom(looks[1]);
        looks[0].finish();
        assertThat(order.isBroken()).as("%s by %d", lines, size).isEqualTo(!ascending);
      }
    }
  }
}
