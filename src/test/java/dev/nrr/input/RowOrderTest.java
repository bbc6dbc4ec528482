package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.TwoReaders.Asked;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.request.InputRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Customers in order need no keys; a customer out of order or given twice must still be found. */
class RowOrderTest {

  private static InputRequest movements(List<String> customers) {
    String rows =
        customers.stream()
            .map(name -> name + ",SMB,10.50,0.00,1,0\n")
            .collect(Collectors.joining());
    String text = "customer,segment,starting,expansion,contraction,churn\n" + rows;
    return TwoReaders.request(Asked.NOTHING, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> inOrder(int customers, String format) {
    return IntStream.range(0, customers).mapToObj(format::formatted).collect(Collectors.toList());
  }

  private static void assertSame(InputRequest request, String expected) {
    for (int block : new int[] {1, 64, 700, 1 << 16}) {
      for (int threads = 1; threads <= 3; threads++) {
        assertThat(TwoReaders.byEither(request, new BlockSettings(block, threads)))
            .contains(expected);
      }
    }
  }

  @Test
  void countsCustomersInOrder() {
    assertSame(movements(inOrder(500, "%05d")), "customers=500");
    assertSame(movements(inOrder(500, "Ünïcode %05d and more")), "customers=500");
  }

  @Test
  void countsCustomersThatShareTheirBeginning() {
    assertSame(movements(inOrder(500, "a name of many letters: %05d")), "customers=500");
  }

  @Test
  void countsCustomersInAnyOrder() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<String> customers = inOrder(200, "%05d");
      String moved = customers.remove(random.nextInt(customers.size()));
      customers.add(random.nextInt(customers.size()), moved);
      assertSame(movements(customers), "customers=200");
    }
  }

  @Test
  void refusesCustomersGivenTwice() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      List<String> customers = inOrder(200, "%05d");
      int at = random.nextInt(customers.size());
      String name = customers.get(at);
      customers.add(seed % 2 == 0 ? at : random.nextInt(customers.size()), name);
      assertSame(movements(customers), "customer '" + name + "' was already given on line");
    }
  }
}
