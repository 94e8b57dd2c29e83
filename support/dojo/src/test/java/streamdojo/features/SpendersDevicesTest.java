package streamdojo.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.kit.fomo.Requests;

class SpendersDevicesTest {
  /** One of some seeds' customers, whose row has no device. */
  @Test
  void aCustomerWithoutRequestsCountsWithNoughts() {
    String device = Requests.AGENTS.get(1);
    SpendersDevices seen =
        new SpendersDevices(
            List.of(
                Arrays.asList("CU-1000", 20.5, null, 0L),
                Arrays.asList("CU-1001", 16.0, device, 3L)));
    assertThat(seen.counts().get("CU-1000")).containsOnly(0);
    assertThat(seen.counts().get("CU-1001")[1]).isEqualTo(3);
  }
}
